package io.gaitbus.workbench.recording;

import io.gaitbus.workbench.recording.Convention.Source;

/// A value that the reader had to settle, and how it did.
record Settled<T>(T value, Convention convention) {

    static <T> Settled<T> of(T value, String what, Source source, String reason, String option) {
        return new Settled<>(value, new Convention(what, words(value), source, reason, option));
    }

    private static String words(Object value) {
        return value.toString().toLowerCase(java.util.Locale.ROOT);
    }
}

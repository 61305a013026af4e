package io.gaitbus.ingest.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A leg of the subject.
public enum Leg {
    LEFT,
    RIGHT;

    /// The word of addresses and of names of streams: `left` or `right`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The leg with a word.
    public static Optional<Leg> of(String word) {
        return Arrays.stream(values()).filter(leg -> leg.word().equals(word)).findFirst();
    }
}

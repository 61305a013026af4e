package io.gaitbus.workbench.calibration;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/// Seconds that a calibration is judged on.
///
/// @param recording another recording of the same person; empty: the one that is fitted to
/// @param seconds   which of it
record TestSeconds(Optional<Path> recording, Seconds seconds) {

    /// `24..34`, or `DIR:20..30`.
    static TestSeconds parse(String text) {
        int colon = text.lastIndexOf(':');
        Optional<Path> recording = colon < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(0, colon)));
        return new TestSeconds(recording, Seconds.parse(text.substring(colon + 1)));
    }

    /// As an option's value.
    static final class Converter implements ITypeConverter<TestSeconds> {

        @Override
        public TestSeconds convert(String text) {
            return parse(text);
        }
    }
}

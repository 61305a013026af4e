package io.gaitbus.workbench.recording;

/// Something a file does not say in so many words and that the reader had to settle: shown to the user, with the
/// option that overrides it.
///
/// @param what   what was settled, e.g. `knee flexion`
/// @param value  how, e.g. `negative`
/// @param source where that comes from
/// @param reason why, in words
/// @param option the option that overrides it, e.g. `--knee-flexion`; empty where there is none
public record Convention(String what, String value, Source source, String reason, String option) {

    /// Where a convention comes from.
    public enum Source {
        /// The user said so.
        GIVEN,
        /// The file tells.
        FOUND,
        /// Nothing tells: it is taken as usual.
        ASSUMED
    }
}

package io.gaitbus.stream;

/// What the arrival of a window means to its stream.
public sealed interface Arrival {

    /// It goes on where the stream stood, or after a gap.
    ///
    /// @param missing frames between the one expected and its first; 0 without a gap
    record Next(long missing) implements Arrival {}

    /// All its frames were seen before.
    record Repeat() implements Arrival {}

    /// Some of its frames were seen before, others not. No sender that keeps to its windows makes it.
    ///
    /// @param nextFrame the frame that was expected
    record Overlap(long nextFrame) implements Arrival {}
}

package io.gaitbus.workbench.load;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Streams;
import io.gaitbus.message.Leg;

/// What is streamed: so many subjects with one leg each, in windows of one length, at the pace of real time.
///
/// @param name            of the run; sessions and subjects of a run are its own
/// @param subjects        how many, at least 1
/// @param windowFrames    frames of a window, at least 1
/// @param warmUpWindows   windows of each subject that are not measured, for a JVM is slow at what it has not done
/// often
/// @param measuredWindows windows of each subject that are, after those
public record Load(String name, int subjects, int windowFrames, long warmUpWindows, long measuredWindows) {

    private static final double NANOS_PER_SECOND = 1e9;

    public Load {
        if (subjects < 1 || windowFrames < 1 || warmUpWindows < 0 || measuredWindows < 1) {
            throw new IllegalArgumentException(
                    "%d subjects, windows of %d frames, %d of them to warm up and %d measured; at least 1, 1, 0 and 1 would be right"
                            .formatted(subjects, windowFrames, warmUpWindows, measuredWindows));
        }
    }

    /// A load for some seconds.
    ///
    /// @param warmUp   s
    /// @param measured s
    public static Load of(String name, int subjects, int windowFrames, double warmUp, double measured) {
        double windowSeconds = windowFrames / FrameGrid.FRAME_RATE;
        return new Load(
                name,
                subjects,
                windowFrames,
                Math.round(warmUp / windowSeconds),
                Math.max(1, Math.round(measured / windowSeconds)));
    }

    /// Windows of each subject.
    long windows() {
        return warmUpWindows + measuredWindows;
    }

    /// Frames of each subject.
    long frames() {
        return windows() * windowFrames;
    }

    /// Length of a window, ns.
    long windowNanos() {
        return Math.round(windowFrames / FrameGrid.FRAME_RATE * NANOS_PER_SECOND);
    }

    boolean measures(long window) {
        return window >= warmUpWindows && window < windows();
    }

    /// Subject id of a number from 0.
    String subject(int number) {
        return "load-%s-%05d".formatted(name, number);
    }

    /// The session of that subject.
    String session(int number) {
        return subject(number);
    }

    /// Its stream; all legs are right ones.
    String stream(int number) {
        return Streams.name(session(number), Leg.RIGHT);
    }
}

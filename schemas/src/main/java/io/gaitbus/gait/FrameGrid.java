package io.gaitbus.gait;

/// The grid of frames that all streams share: frame `k` is `k / frameRate` seconds after frame 0.
///
/// Sample `i` of a channel is `i / sampleRate` seconds after frame 0.
public final class FrameGrid {

    /// Frames a second, Hz.
    public static final double FRAME_RATE = 100;

    /// A sample this near to a frame counts as taken at it; samples. Far above the rounding of a product of
    /// doubles in a week of samples, far below the jitter of any converter.
    private static final double TOLERANCE = 1e-6;

    private FrameGrid() {}

    /// How many samples of a channel lie at or before a frame; 0 for a frame before the first.
    ///
    /// @param frame      number of the frame
    /// @param sampleRate sampling rate of the channel, Hz
    public static long samplesThrough(long frame, double sampleRate) {
        return frame < 0 ? 0 : (long) Math.floor(frame * sampleRate / FRAME_RATE + TOLERANCE) + 1;
    }

    /// How many samples of a channel a window holds: those later than the frame before it, up to its last frame.
    public static int samplesIn(long firstFrame, int frames, double sampleRate) {
        return Math.toIntExact(
                samplesThrough(firstFrame + frames - 1, sampleRate) - samplesThrough(firstFrame - 1, sampleRate));
    }
}

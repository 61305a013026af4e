package io.gaitbus.nms.signal;

/// The samples of some frames of a stream: those later than the frame before, up to the last frame.
///
/// Holds the arrays it is given, without a copy: leave them alone while it is in use.
public final class SensorChunk {

    private final long firstFrame;
    private final int frames;
    private final float[][] emg;
    private final float[][] angles;
    private final boolean last;

    /// @param emg    V or dimensionless, [channels][samples]
    /// @param angles rad, [joints][samples]
    /// @param last   whether the stream ends with it
    public SensorChunk(long firstFrame, int frames, float[][] emg, float[][] angles, boolean last) {
        if (firstFrame < 0 || frames < 1) {
            throw new IllegalArgumentException("%d frames from %d on".formatted(frames, firstFrame));
        }
        this.firstFrame = firstFrame;
        this.frames = frames;
        this.emg = emg;
        this.angles = angles;
        this.last = last;
    }

    public long firstFrame() {
        return firstFrame;
    }

    public int frames() {
        return frames;
    }

    public boolean last() {
        return last;
    }

    float[][] emg() {
        return emg;
    }

    float[][] angles() {
        return angles;
    }
}

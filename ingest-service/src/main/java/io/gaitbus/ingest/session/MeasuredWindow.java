package io.gaitbus.ingest.session;

import static java.util.Objects.requireNonNull;

/// Some frames of one leg as a sender gives them. Whether they can be is for [WindowRules] to say.
public final class MeasuredWindow {

    private final Frames frames;
    private final float[][] emg;
    private final float[][] angles;

    /// Which frames of a stream a window has.
    ///
    /// @param first  number of the first
    /// @param number how many
    /// @param last   whether the stream ends with them
    public record Frames(long first, int number, boolean last) {

        /// Number of the frame after them.
        public long end() {
            return first + number;
        }
    }

    /// @param emg    [channels][samples], V or dimensionless; not copied
    /// @param angles [channels][samples], rad; not copied
    public MeasuredWindow(Frames frames, float[][] emg, float[][] angles) {
        this.frames = requireNonNull(frames, "frames");
        this.emg = requireNonNull(emg, "emg");
        this.angles = requireNonNull(angles, "angles");
    }

    public Frames frames() {
        return frames;
    }

    /// EMG: [channels][samples], V or dimensionless; not to be changed.
    public float[][] emg() {
        return emg;
    }

    /// Joint angles: [channels][samples], rad; not to be changed.
    public float[][] angles() {
        return angles;
    }
}

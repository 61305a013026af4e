package io.gaitbus.nms.signal;

import java.util.List;

/// Signals on the frame grid: what the muscle model reads. Arrays are not copied; leave them as they are.
public final class SensorFrames {

    private final long firstFrame;
    private final boolean bridged;
    private final boolean last;
    private final Measured measured;
    private final float[][] excitations;
    private final float[][] angles;
    private final float[][] angularVelocities;

    /// Which signals were measured; the others are 0.
    ///
    /// @param excitations in the order of [Muscles#MEASURABLE]
    /// @param angles      in the order of [Muscles#JOINTS]
    public record Measured(List<Boolean> excitations, List<Boolean> angles) {

        public Measured {
            excitations = List.copyOf(excitations);
            angles = List.copyOf(angles);
        }
    }

    SensorFrames(FrameRun run, Measured measured, boolean last) {
        this.firstFrame = run.firstFrame();
        this.bridged = run.bridged();
        this.excitations = run.excitations();
        this.angles = run.angles();
        this.angularVelocities = run.angularVelocities();
        this.measured = measured;
        this.last = last;
    }

    public long firstFrame() {
        return firstFrame;
    }

    public int frames() {
        return angles[0].length;
    }

    /// Whether these frames stand for missing input: EMG held, angles interpolated.
    public boolean bridged() {
        return bridged;
    }

    /// Whether the stream ends with these frames.
    public boolean last() {
        return last;
    }

    public List<Boolean> excitationMeasured() {
        return measured.excitations();
    }

    public List<Boolean> angleMeasured() {
        return measured.angles();
    }

    /// Excitations in [0, 1], [muscles][frames], in the order of [Muscles#MEASURABLE].
    public float[][] excitations() {
        return excitations;
    }

    /// Hip, knee, ankle angle, rad, [3][frames].
    public float[][] angles() {
        return angles;
    }

    /// Their angular velocities, rad/s, [3][frames].
    public float[][] angularVelocities() {
        return angularVelocities;
    }
}

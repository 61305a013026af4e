package io.gaitbus.nms.signal;

import java.util.List;
import java.util.function.Function;

/// Signals on the frame grid: what the muscle model reads. Arrays are not copied; leave them as they are.
///
/// What is measured and how far it can be trusted is the same in all of its frames.
public final class SensorFrames {

    private final Extent extent;
    private final Measured measured;
    private final float[][] excitations;
    private final float[][] angles;
    private final float[][] angularVelocities;

    /// Which frames they are.
    ///
    /// @param bridged whether they stand for missing input
    /// @param last    whether the stream ends with them
    record Extent(long firstFrame, boolean bridged, boolean last) {}

    /// Which signals were measured; the others are 0.
    ///
    /// @param qualities of the excitations, in the order of [Muscles#MEASURABLE]
    /// @param angles    in the order of [Muscles#JOINTS]
    record Measured(List<ChannelQuality> qualities, List<Boolean> angles) {

        Measured {
            qualities = List.copyOf(qualities);
            angles = List.copyOf(angles);
        }

        List<Boolean> excitations() {
            return qualities.stream()
                    .map(quality -> quality != ChannelQuality.NOT_MEASURED && quality != ChannelQuality.OFF)
                    .toList();
        }
    }

    SensorFrames(
            Extent extent, Measured measured, float[][] excitations, float[][] angles, float[][] angularVelocities) {
        this.extent = extent;
        this.measured = measured;
        this.excitations = excitations;
        this.angles = angles;
        this.angularVelocities = angularVelocities;
    }

    /// The excitations of runs that follow each other, one after the other; [muscles][frames].
    public static float[][] excitations(List<SensorFrames> runs) {
        return joined(runs, SensorFrames::excitations);
    }

    /// Likewise their angles, rad, [3][frames].
    public static float[][] angles(List<SensorFrames> runs) {
        return joined(runs, SensorFrames::angles);
    }

    private static float[][] joined(List<SensorFrames> runs, Function<SensorFrames, float[][]> signals) {
        int frames = runs.stream().mapToInt(SensorFrames::frames).sum();
        float[][] joined = new float[signals.apply(runs.getFirst()).length][frames];
        int at = 0;
        for (SensorFrames run : runs) {
            for (int signal = 0; signal < joined.length; signal++) {
                System.arraycopy(signals.apply(run)[signal], 0, joined[signal], at, run.frames());
            }
            at += run.frames();
        }
        return joined;
    }

    public long firstFrame() {
        return extent.firstFrame();
    }

    public int frames() {
        return angles[0].length;
    }

    /// Whether these frames stand for missing input: EMG held, angles interpolated.
    public boolean bridged() {
        return extent.bridged();
    }

    /// Whether the stream ends with these frames.
    public boolean last() {
        return extent.last();
    }

    /// Whether each excitation was measured, in the order of [Muscles#MEASURABLE]; not where its electrode
    /// is off.
    public List<Boolean> excitationMeasured() {
        return measured.excitations();
    }

    /// How far each excitation can be trusted, in the order of [Muscles#MEASURABLE].
    public List<ChannelQuality> channelQualities() {
        return measured.qualities();
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

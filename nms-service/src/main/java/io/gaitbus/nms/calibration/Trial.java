package io.gaitbus.nms.calibration;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.MuscleInputs;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// What a calibration learns from: the inputs of the muscle model over a stretch of frames, and the torque
/// that was measured. Frames whose torque is not known only charge the filters. Holds its arrays without a
/// copy.
public final class Trial {

    private final double[][] excitations;
    private final double[][] lengths;
    private final double[][] velocities;
    private final double[][] arms;
    private final double[] torque;
    private final int known;

    /// @param excitations in [0, 1], [muscles][frames] in the order of [Muscles#KNEE], not yet delayed
    /// @param lengths     of the muscle-tendon units, m, [muscles][frames]
    /// @param velocities  their rates of change, m/s, [muscles][frames]
    /// @param arms        moment arms at the knee over body mass, m/kg, extensors positive,
    ///                    [muscles][frames]
    /// @param torque      measured knee torque, N·m/kg, extension positive, [frames]; NaN where it is not
    ///                    known
    public Trial(double[][] excitations, double[][] lengths, double[][] velocities, double[][] arms, double[] torque) {
        for (double[][] signal : new double[][][] {excitations, lengths, velocities, arms}) {
            if (signal.length != Muscles.KNEE.size() || signal[0].length != torque.length) {
                throw new IllegalArgumentException("signals of %d muscles and %d frames; %d and %d would be right"
                        .formatted(signal.length, signal[0].length, Muscles.KNEE.size(), torque.length));
            }
        }
        this.excitations = excitations;
        this.lengths = lengths;
        this.velocities = velocities;
        this.arms = arms;
        this.torque = torque;
        int count = 0;
        for (double value : torque) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        this.known = count;
    }

    /// The inputs of a subject's muscles, and the torque measured in the same frames.
    ///
    /// @param torque N·m/kg, extension positive, [frames]; NaN where it is not known
    public static Trial of(MuscleInputs inputs, double[] torque) {
        return new Trial(inputs.excitations(), inputs.lengths(), inputs.velocities(), inputs.arms(), torque);
    }

    /// Some of the frames.
    ///
    /// @param from the first
    /// @param to   the one after the last
    public Trial part(int from, int to) {
        return new Trial(
                part(excitations, from, to),
                part(lengths, from, to),
                part(velocities, from, to),
                part(arms, from, to),
                Arrays.copyOfRange(torque, from, to));
    }

    private static double[][] part(double[][] rows, int from, int to) {
        return Arrays.stream(rows).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }

    public int frames() {
        return torque.length;
    }

    /// How many frames have a known torque.
    public int knownFrames() {
        return known;
    }

    /// Whether the torque of a frame is known.
    boolean known(int frame) {
        return !Double.isNaN(torque[frame]);
    }

    double torque(int frame) {
        return torque[frame];
    }

    double[] excitations(int muscle) {
        return excitations[muscle];
    }

    double[] lengths(int muscle) {
        return lengths[muscle];
    }

    double[] velocities(int muscle) {
        return velocities[muscle];
    }

    double[] arms(int muscle) {
        return arms[muscle];
    }

    /// The same inputs where less of the torque is known.
    ///
    /// @param from first frame that may be known
    /// @param to   the one after the last
    public Trial knownWithin(int from, int to) {
        return with(frame -> frame >= from && frame < to);
    }

    /// The same inputs where the torque is not known in a stretch.
    Trial knownOutside(int from, int to) {
        return with(frame -> frame < from || frame >= to);
    }

    private Trial with(IntPredicate keep) {
        double[] less = new double[torque.length];
        for (int frame = 0; frame < less.length; frame++) {
            less[frame] = keep.test(frame) ? torque[frame] : Double.NaN;
        }
        return new Trial(excitations, lengths, velocities, arms, less);
    }

    /// The first frame whose torque is known; the number of frames where none is.
    public int firstKnown() {
        return frameOfKnown(0);
    }

    /// The frame after the last one whose torque is known; 0 where none is.
    public int endOfKnown() {
        int frame = torque.length;
        while (frame > 0 && !known(frame - 1)) {
            frame--;
        }
        return frame;
    }

    /// The frame of the known one of a number; 0 for numbers below 0, the frame after the last for numbers
    /// too large.
    int frameOfKnown(long number) {
        if (number < 0) {
            return 0;
        }
        long seen = 0;
        for (int frame = 0; frame < torque.length; frame++) {
            if (known(frame) && seen++ == number) {
                return frame;
            }
        }
        return torque.length;
    }

    /// Sum of the known torque, N·m/kg.
    double sum() {
        return Arrays.stream(torque).filter(value -> !Double.isNaN(value)).sum();
    }

    /// Sum of the squares by which the known torque differs from a value, (N·m/kg)².
    double squaresAround(double value) {
        return Arrays.stream(torque)
                .filter(it -> !Double.isNaN(it))
                .map(it -> (it - value) * (it - value))
                .sum();
    }

    /// Variance of the known torque, (N·m/kg)²: what a constant guess misses.
    double variance() {
        return squaresAround(sum() / known) / known;
    }
}

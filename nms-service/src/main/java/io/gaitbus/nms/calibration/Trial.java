package io.gaitbus.nms.calibration;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.MuscleInputs;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What a calibration learns from: the inputs of the muscle model over a stretch of frames, and the torque
/// that was measured. Frames whose torque is not known only charge the filters. Holds its arrays without a
/// copy.
public final class Trial {

    private final double[][] excitations;
    private final double[][] lengths;
    private final double[][] velocities;
    private final double[][] arms;
    private final double[] torque;
    private final int[] known; // frames
    private final double mean;
    private final double variance;

    /// @param excitations in [0, 1], [muscles][frames] in the order of [Muscles#KNEE], not yet delayed
    /// @param lengths     of the muscle-tendon units, m, [muscles][frames]
    /// @param velocities  their rates of change, m/s, [muscles][frames]
    /// @param arms        moment arms at the knee over body mass, m/kg, extensors positive,
    ///                    [muscles][frames]
    /// @param torque      measured knee torque, N·m/kg, extension positive, [frames]; NaN where it is not
    ///                    known
    public Trial(double[][] excitations, double[][] lengths, double[][] velocities, double[][] arms, double[] torque) {
        for (double[][] signal : new double[][][] {excitations, lengths, velocities, arms}) {
            requireShape(signal, torque.length);
        }
        this.excitations = excitations;
        this.lengths = lengths;
        this.velocities = velocities;
        this.arms = arms;
        this.torque = torque;
        this.known = IntStream.range(0, torque.length)
                .filter(frame -> !Double.isNaN(torque[frame]))
                .toArray();
        this.mean = Arrays.stream(known).mapToDouble(frame -> torque[frame]).sum() / known.length;
        this.variance = squaresAround(mean) / known.length;
        if (Double.isInfinite(mean)) {
            throw new IllegalArgumentException(
                    "a torque is infinite; a number, or NaN where it is not known, " + "would be right");
        }
    }

    private static void requireShape(double[][] signal, int frames) {
        boolean right =
                signal.length == Muscles.KNEE.size() && Arrays.stream(signal).allMatch(row -> row.length == frames);
        if (!right) {
            throw new IllegalArgumentException("signals of %d muscles and %s frames; %d and %d would be right"
                    .formatted(
                            signal.length,
                            Arrays.stream(signal)
                                    .map(row -> row.length)
                                    .distinct()
                                    .toList(),
                            Muscles.KNEE.size(),
                            frames));
        }
    }

    /// The inputs of a subject's muscles, and the torque measured in the same frames.
    ///
    /// @param torque N·m/kg, extension positive, [frames]; NaN where it is not known
    public static Trial of(MuscleInputs inputs, double[] torque) {
        return new Trial(inputs.excitations(), inputs.lengths(), inputs.velocities(), inputs.arms(), torque);
    }

    /// The same inputs with another torque.
    ///
    /// @param other N·m/kg, extension positive, [frames]; NaN where it is not known
    Trial withTorque(double[] other) {
        return new Trial(excitations, lengths, velocities, arms, other);
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
        return known.length;
    }

    /// Whether the torque of a frame is known.
    public boolean known(int frame) {
        return !Double.isNaN(torque[frame]);
    }

    /// The torque that was measured in a frame, N·m/kg; NaN where it is not known.
    public double torque(int frame) {
        return torque[frame];
    }

    /// Mean of the known torque, N·m/kg; NaN where none is known.
    public double mean() {
        return mean;
    }

    /// Variance of the known torque, (N·m/kg)²: what a constant guess misses; NaN where none is known.
    public double variance() {
        return variance;
    }

    /// Whether the known torque does not change, but for rounding.
    boolean isConstant() {
        return !(variance > 1e-20 * (1 + mean * mean));
    }

    /// Sum of the squares by which the known torque differs from a value, (N·m/kg)².
    double squaresAround(double value) {
        double sum = 0;
        for (int frame : known) {
            sum += (torque[frame] - value) * (torque[frame] - value);
        }
        return sum;
    }

    /// Sum of the known torque, N·m/kg.
    double sum() {
        return Arrays.stream(known).mapToDouble(frame -> torque[frame]).sum();
    }

    /// The frames whose torque is known, in their order; not copied.
    int[] framesKnown() {
        return known;
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
        return withTorque(less);
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
        return number < known.length ? known[(int) number] : torque.length;
    }
}

package io.gaitbus.transfer.fitting;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Ridge regression of the torque on excitations, angles, angular velocities and muscle torques, now and at
/// some frames before: the baseline that a network has to beat.
///
///     min Σ (y − w·x − b)² + λ n |w|²
///
/// Inputs are standardised. λ is chosen among a few on the last fifth of the frames it is fitted to.
/// Source: A. E. Hoerl, R. W. Kennard (1970), Technometrics 12(1), 55–67.
public final class Ridge {

    /// Frames back, up to 0.4 s.
    private static final int[] LAGS = {0, 4, 8, 12, 16, 20, 25, 30, 35, 40};

    private static final double[] PENALTIES = {1e-4, 1e-3, 1e-2, 1e-1};
    private static final double INNER_SHARE = 0.8;

    private final int[] inputs;
    private final float[] mean;
    private final float[] deviation;
    private final SimpleMatrix weights;

    /// What it regresses on.
    public enum Inputs {
        /// Excitations, angles and angular velocities.
        SENSORS(FeatureLayout.MUSCLE_TORQUE),
        /// These and the torque of each muscle.
        SENSORS_AND_MUSCLES(FeatureLayout.TORQUE);

        private final int end;

        Inputs(int end) {
            this.end = end;
        }

        private int[] features() {
            return IntStream.range(0, end)
                    .filter(feature -> !FeatureLayout.isMask(feature))
                    .toArray();
        }
    }

    private Ridge(int[] inputs, float[] mean, float[] deviation, SimpleMatrix weights) {
        this.inputs = inputs;
        this.mean = mean;
        this.deviation = deviation;
        this.weights = weights;
    }

    /// Fits to the frames whose reference torque is known, with the muscles.
    static Ridge fit(List<Recording> recordings) {
        return fit(recordings, Inputs.SENSORS_AND_MUSCLES);
    }

    /// Fits to the frames whose reference torque is known.
    public static Ridge fit(List<Recording> recordings, Inputs inputs) {
        Map<Parameter, float[]> statistics = Statistics.of(recordings);
        float[] mean = statistics.get(Parameter.FEATURE_MEAN);
        float[] deviation = statistics.get(Parameter.FEATURE_DEVIATION);
        Ridge none = new Ridge(inputs.features(), mean, deviation, new SimpleMatrix(0, 0));
        long known = recordings.stream().mapToLong(Recording::knownFrames).sum();
        NormalEquations inner = new NormalEquations(none.columns());
        NormalEquations left = new NormalEquations(none.columns());
        for (Recording recording : recordings) {
            for (int frame = 0; frame < recording.frames(); frame++) {
                if (recording.known(frame)) {
                    NormalEquations part = inner.rows() < INNER_SHARE * known ? inner : left;
                    part.add(none.row(recording, frame), recording.reference(frame));
                }
            }
        }
        double penalty = penalty(inner, left);
        return new Ridge(none.inputs, mean, deviation, inner.plus(left).solution(penalty));
    }

    /// The torque at each frame of a recording, N·m/kg, [frames].
    public float[] torque(Recording recording) {
        float[] torque = new float[recording.frames()];
        for (int frame = 0; frame < torque.length; frame++) {
            double[] row = row(recording, frame);
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * weights.get(i);
            }
            torque[frame] = (float) sum;
        }
        return torque;
    }

    private int columns() {
        return LAGS.length * inputs.length + 1;
    }

    /// Before the first frame of a recording, the first one is taken.
    private double[] row(Recording recording, int frame) {
        double[] row = new double[columns()];
        int next = 0;
        for (int lag : LAGS) {
            float[] features = recording.features(Math.max(frame - lag, 0));
            for (int input : inputs) {
                boolean measured = FeatureLayout.isMeasured(input, features);
                row[next] = measured ? (features[input] - mean[input]) / deviation[input] : 0;
                next++;
            }
        }
        row[next] = 1;
        return row;
    }

    private static double penalty(NormalEquations inner, NormalEquations left) {
        double best = PENALTIES[0];
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            double error = left.squaredError(inner.solution(penalty));
            if (error < least) {
                least = error;
                best = penalty;
            }
        }
        return best;
    }
}

package io.gaitbus.transfer.fitting;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Ridge regression of the torque on excitations, angles, angular velocities and muscle torques, now and at some frames
/// before: the baseline that a network has to beat.
///
///     min Σ (y − w·x − b)² + λ n |w|²
///
/// Inputs are standardised. λ is chosen among a few on the last fifth of the frames it is fitted to.
/// Source: A. E. Hoerl, R. W. Kennard (1970), Technometrics 12(1), 55–67.
final class Ridge {

    /// Frames back, up to 0.4 s.
    private static final int[] LAGS = {0, 4, 8, 12, 16, 20, 25, 30, 35, 40};

    private static final double[] PENALTIES = {1e-4, 1e-3, 1e-2, 1e-1};
    private static final double INNER_SHARE = 0.8;
    private static final int[] INPUTS = inputs();
    private static final int COLUMNS = LAGS.length * INPUTS.length + 1;

    private final float[] mean;
    private final float[] deviation;
    private final SimpleMatrix weights;

    private Ridge(float[] mean, float[] deviation, SimpleMatrix weights) {
        this.mean = mean;
        this.deviation = deviation;
        this.weights = weights;
    }

    /// Fits to the frames whose reference torque is known.
    static Ridge fit(List<Recording> recordings) {
        Map<Parameter, float[]> statistics = Statistics.of(recordings);
        float[] mean = statistics.get(Parameter.FEATURE_MEAN);
        float[] deviation = statistics.get(Parameter.FEATURE_DEVIATION);
        Ridge none = new Ridge(mean, deviation, new SimpleMatrix(0, 0));
        long known = recordings.stream().mapToLong(Recording::knownFrames).sum();
        NormalEquations inner = new NormalEquations(COLUMNS);
        NormalEquations left = new NormalEquations(COLUMNS);
        for (Recording recording : recordings) {
            for (int frame = 0; frame < recording.frames(); frame++) {
                if (recording.known(frame)) {
                    NormalEquations part = inner.rows() < INNER_SHARE * known ? inner : left;
                    part.add(none.row(recording, frame), recording.reference(frame));
                }
            }
        }
        double penalty = penalty(inner, left);
        return new Ridge(mean, deviation, inner.plus(left).solution(penalty));
    }

    /// The torque at each frame of a recording, N·m/kg.
    float[] torque(Recording recording) {
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

    /// Before the first frame of a recording, the first one is taken.
    private double[] row(Recording recording, int frame) {
        double[] row = new double[COLUMNS];
        int next = 0;
        for (int lag : LAGS) {
            float[] features = recording.features(Math.max(frame - lag, 0));
            for (int input : INPUTS) {
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

    private static int[] inputs() {
        return IntStream.range(0, FeatureLayout.TORQUE)
                .filter(feature -> !FeatureLayout.isMask(feature))
                .toArray();
    }
}

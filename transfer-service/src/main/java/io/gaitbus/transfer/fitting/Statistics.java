package io.gaitbus.transfer.fitting;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Mean and standard deviation of features and torque over a training set.
final class Statistics {

    /// A feature that spreads less than this is treated as if it spread by 1, so that a constant one stays harmless.
    private static final double LEAST_DEVIATION = 1e-6;

    private Statistics() {}

    /// The statistics of some recordings, as parameters of a model. A feature counts where it was measured, the torque
    /// where it is known.
    static Map<Parameter, float[]> of(List<Recording> recordings) {
        float[] means = new float[FeatureLayout.SIZE];
        float[] deviations = new float[FeatureLayout.SIZE];
        Arrays.fill(deviations, 1);
        for (int feature = 0; feature < FeatureLayout.SIZE; feature++) {
            if (!FeatureLayout.isMask(feature)) {
                Spread spread = new Spread();
                for (Recording recording : recordings) {
                    for (int frame = 0; frame < recording.frames(); frame++) {
                        if (FeatureLayout.isMeasured(feature, recording.features(frame))) {
                            spread.add(recording.features(frame)[feature]);
                        }
                    }
                }
                means[feature] = spread.mean();
                deviations[feature] = spread.deviation();
            }
        }
        return Map.of(
                Parameter.FEATURE_MEAN, means,
                Parameter.FEATURE_DEVIATION, deviations,
                Parameter.TORQUE, torque(recordings));
    }

    private static float[] torque(List<Recording> recordings) {
        Spread spread = new Spread();
        for (Recording recording : recordings) {
            for (int frame = 0; frame < recording.frames(); frame++) {
                if (recording.known(frame)) {
                    spread.add(recording.reference(frame));
                }
            }
        }
        return new float[] {spread.mean(), spread.deviation()};
    }

    private static final class Spread {

        private double sum;
        private double squares;
        private long count;

        void add(double value) {
            sum += value;
            squares += value * value;
            count++;
        }

        float mean() {
            return count == 0 ? 0 : (float) (sum / count);
        }

        float deviation() {
            double variance = count == 0 ? 0 : squares / count - Math.pow(sum / count, 2);
            return variance > LEAST_DEVIATION * LEAST_DEVIATION ? (float) Math.sqrt(variance) : 1;
        }
    }
}

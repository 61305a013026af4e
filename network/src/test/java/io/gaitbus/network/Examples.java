package io.gaitbus.network;

import java.util.Map;
import java.util.SplittableRandom;

/// Models and frames for tests, by seed.
final class Examples {

    private Examples() {}

    /// Random weights and random statistics.
    static Model model(Architecture sizes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] means = new float[sizes.features()];
        float[] deviations = new float[sizes.features()];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) random.nextDouble(-0.5, 0.5);
            deviations[i] = (float) random.nextDouble(0.2, 2);
        }
        return Model.random(sizes, seed)
                .with(Map.of(
                        Parameter.FEATURE_MEAN, means,
                        Parameter.FEATURE_DEVIATION, deviations,
                        Parameter.TORQUE, new float[] {0.3f, 0.8f}));
    }

    /// Frames in which now and then an excitation or an angle is missing.
    static float[][] frames(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] frames = new float[count][FeatureLayout.SIZE];
        for (float[] frame : frames) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] =
                        FeatureLayout.isMask(i) ? (random.nextInt(4) == 0 ? 0 : 1) : (float) random.nextDouble(-2, 2);
            }
        }
        return frames;
    }
}

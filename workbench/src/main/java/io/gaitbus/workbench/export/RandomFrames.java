package io.gaitbus.workbench.export;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.SplittableRandom;

/// Frames as a model's training set may have had them: about its means, with electrodes that come off, and
/// now and then a value far outside.
final class RandomFrames {

    private static final double MISSING = 0.2;
    private static final double WILD = 0.02;
    /// Beyond where the network holds features.
    private static final double WILD_DEVIATIONS = 30;

    private RandomFrames() {}

    /// Features of some frames, in their units, [count][features].
    ///
    /// @param seed the same seed gives the same frames
    static float[][] of(Model model, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] mean = model.values(Parameter.FEATURE_MEAN);
        float[] deviation = model.values(Parameter.FEATURE_DEVIATION);
        float[][] frames = new float[count][FeatureLayout.SIZE];
        for (float[] frame : frames) {
            for (int i = 0; i < frame.length; i++) {
                double spread = random.nextDouble() < WILD ? WILD_DEVIATIONS : 1;
                frame[i] = FeatureLayout.isMask(i)
                        ? (random.nextDouble() < MISSING ? 0 : 1)
                        : (float) (mean[i] + spread * deviation[i] * random.nextGaussian());
            }
        }
        return frames;
    }
}

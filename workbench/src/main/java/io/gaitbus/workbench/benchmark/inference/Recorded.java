package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import java.util.Random;

/// What every benchmark here computes: the same weights, the same random features.
final class Recorded {

    static final Architecture SIZES = Architecture.STANDARD;

    /// A power of two.
    static final int FRAMES = 1024;

    private Recorded() {}

    /// The shared model is the first of the personal ones.
    static Model model(int subject) {
        return Model.random(SIZES, subject + 1);
    }

    /// [FRAMES][features]: normal, everything measured.
    static float[][] features() {
        Random random = new Random(1);
        float[][] frames = new float[FRAMES][FeatureLayout.SIZE];
        for (float[] frame : frames) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = FeatureLayout.isMask(i) ? 1 : (float) random.nextGaussian();
            }
        }
        return frames;
    }

    /// Features of windows that begin at different frames; [windows][memory][features].
    static float[][][] windows(int count) {
        float[][] frames = features();
        float[][][] windows = new float[count][SIZES.memory()][];
        for (int window = 0; window < count; window++) {
            for (int i = 0; i < SIZES.memory(); i++) {
                windows[window][i] = frames[(window * 13 + i) % FRAMES];
            }
        }
        return windows;
    }
}

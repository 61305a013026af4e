package io.gaitbus.nms.signal;

import java.util.Arrays;

/// Raw EMG of one muscle during one attempt at a maximum voluntary contraction. Never changes.
public final class MvcTrial {

    private final float[] emg;

    /// @param emg V, [samples]
    public MvcTrial(float[] emg) {
        for (float sample : emg) {
            if (!Float.isFinite(sample)) {
                throw new IllegalArgumentException("a sample is %s; finite numbers would be right".formatted(sample));
            }
        }
        this.emg = emg.clone();
    }

    int samples() {
        return emg.length;
    }

    /// [1][samples]
    float[][] first(int samples) {
        return new float[][] {Arrays.copyOf(emg, samples)};
    }
}

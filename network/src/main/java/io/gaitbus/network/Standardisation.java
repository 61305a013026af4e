package io.gaitbus.network;

/// Features and torque in units of their spread over a training set, as the layers see them.
///
/// Masks stay 0 or 1. What a mask says was not measured becomes 0, the mean. The rest is held within
/// ± [#LIMIT] standard deviations, so that one wild sample cannot drown a frame.
public final class Standardisation {

    /// Standardised features lie within ± this; dimensionless.
    public static final float LIMIT = 10;

    private final float[] mean;
    private final float[] scale;
    private final int[] masks;
    private final float torqueMean;
    private final float torqueDeviation;

    Standardisation(float[] mean, float[] deviation, float[] torque) {
        this.mean = mean;
        this.scale = new float[deviation.length];
        this.masks = new int[deviation.length];
        for (int i = 0; i < deviation.length; i++) {
            boolean mask = FeatureLayout.isMask(i);
            this.mean[i] = mask ? 0 : mean[i];
            this.scale[i] = mask ? 1 : 1 / deviation[i];
            this.masks[i] = FeatureLayout.maskOf(i);
        }
        this.torqueMean = torque[0];
        this.torqueDeviation = torque[1];
    }

    /// Standardises the features of one frame.
    ///
    /// @param features those of the frame, in their units; left as they are
    /// @param into     receives as many values, from `offset` on
    public void standardise(float[] features, float[] into, int offset) {
        standardise(features, 0, into, offset);
    }

    /// The same, of a frame whose features stand from `from` on.
    void standardise(float[] features, int from, float[] into, int offset) {
        for (int i = 0; i < scale.length; i++) {
            boolean measured = masks[i] == FeatureLayout.ALWAYS_THERE || features[from + masks[i]] != 0;
            float value = (features[from + i] - mean[i]) * scale[i];
            into[offset + i] = measured ? Math.min(Math.max(value, -LIMIT), LIMIT) : 0;
        }
    }

    /// A torque in N·m/kg, in standard deviations from the mean.
    public float standardised(float torque) {
        return (torque - torqueMean) / torqueDeviation;
    }

    /// A standardised torque in N·m/kg.
    public float torque(float standardised) {
        return Math.fma(standardised, torqueDeviation, torqueMean);
    }

    /// A standard deviation in N·m/kg, of one in standard deviations of the training set.
    public float deviation(float standardised) {
        return standardised * torqueDeviation;
    }
}

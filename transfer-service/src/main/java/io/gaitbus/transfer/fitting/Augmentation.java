package io.gaitbus.transfer.fitting;

import io.gaitbus.network.FeatureLayout;
import java.util.SplittableRandom;

/// What becomes of electrodes from one session to the next, done to the sequences a network learns from:
/// placed anew they read more or less, they come with noise, and they fall off.
///
/// @param gain  standard deviation of the logarithm of the factor on each excitation; dimensionless, from 0
/// @param noise standard deviation of the noise on every measured value, in its own spread; from 0
/// @param loss  how likely each electrode is off, in every second sequence; in [0, 1)
record Augmentation(double gain, double noise, double loss) {

    /// For a population: electrodes of many labs.
    static final Augmentation OF_POPULATION = new Augmentation(0.15, 0.1, 0.25);

    /// For one subject, whose electrodes stay in place unless they fall off.
    static final Augmentation OF_SUBJECT = new Augmentation(0.05, 0.05, 0.1);

    private static final int ELECTRODES = FeatureLayout.EXCITED_MUSCLES.size();

    Augmentation {
        if (!(gain >= 0 && noise >= 0 && loss >= 0 && loss < 1)) {
            throw new IllegalArgumentException("gain %s, noise %s, loss %s; from 0 up, the loss below 1, would be right"
                    .formatted(gain, noise, loss));
        }
    }

    /// What becomes of the electrodes in one sequence.
    Electrodes electrodes(SplittableRandom random) {
        float[] factors = new float[ELECTRODES];
        boolean someOff = random.nextBoolean();
        for (int electrode = 0; electrode < ELECTRODES; electrode++) {
            float factor = (float) Math.exp(gain * random.nextGaussian());
            factors[electrode] = random.nextDouble() < loss && someOff ? 0 : factor;
        }
        return new Electrodes(factors);
    }

    /// Adds noise to a frame.
    ///
    /// @param features     the frame, in its units
    /// @param standardised the same frame in units of its spread; changed in place
    void addNoise(float[] features, float[] standardised, SplittableRandom random) {
        for (int feature = 0; feature < FeatureLayout.SIZE; feature++) {
            if (noise > 0 && !FeatureLayout.isMask(feature) && FeatureLayout.isMeasured(feature, features)) {
                standardised[feature] += (float) (noise * random.nextGaussian());
            }
        }
    }

    /// Electrodes as they sit in one sequence.
    static final class Electrodes {

        private final float[] factors;

        private Electrodes(float[] factors) {
            this.factors = factors;
        }

        /// Changes the excitations of a frame; one that is off counts as not measured.
        void measure(float[] features) {
            for (int electrode = 0; electrode < factors.length; electrode++) {
                features[FeatureLayout.EXCITATION + electrode] *= factors[electrode];
                if (factors[electrode] == 0) {
                    features[FeatureLayout.EXCITATION_MEASURED + electrode] = 0;
                }
            }
        }
    }
}

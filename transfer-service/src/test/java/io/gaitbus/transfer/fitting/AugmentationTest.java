package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.FeatureLayout;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    private static final int DRAWN = 4000;

    private static float[] frame() {
        float[] frame = new float[FeatureLayout.SIZE];
        Arrays.fill(frame, 0.5f);
        for (int feature = 0; feature < frame.length; feature++) {
            frame[feature] = FeatureLayout.isMask(feature) ? 1 : frame[feature];
        }
        return frame;
    }

    /// In half of the sequences, each electrode with 0.3: 0.15 of all.
    @Test
    void electrodes_that_fall_off_count_as_not_measured_as_often_as_said() {
        Augmentation augmentation = new Augmentation(0, 0, 0.3);
        SplittableRandom random = new SplittableRandom(1);
        int off = 0;
        for (int i = 0; i < DRAWN; i++) {
            float[] frame = frame();
            augmentation.electrodes(random).measure(frame);
            for (int electrode = 0; electrode < 9; electrode++) {
                float mask = frame[FeatureLayout.EXCITATION_MEASURED + electrode];
                assertThat(frame[FeatureLayout.EXCITATION + electrode]).isEqualTo(0.5f * mask);
                off += mask == 0 ? 1 : 0;
            }
        }
        assertThat(off / (9.0 * DRAWN)).isCloseTo(0.15, within(0.01));
    }

    @Test
    void factors_spread_as_said_and_leave_all_but_excitations_alone() {
        Augmentation augmentation = new Augmentation(0.2, 0, 0);
        SplittableRandom random = new SplittableRandom(2);
        double squares = 0;
        for (int i = 0; i < DRAWN; i++) {
            float[] frame = frame();
            augmentation.electrodes(random).measure(frame);
            squares += Math.pow(Math.log(frame[FeatureLayout.EXCITATION] / 0.5), 2);
            assertThat(Arrays.copyOfRange(frame, FeatureLayout.EXCITATION_MEASURED, FeatureLayout.SIZE))
                    .isEqualTo(Arrays.copyOfRange(frame(), FeatureLayout.EXCITATION_MEASURED, FeatureLayout.SIZE));
        }
        assertThat(Math.sqrt(squares / DRAWN)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void noise_comes_to_what_was_measured_and_to_nothing_else() {
        float[] features = frame();
        features[FeatureLayout.EXCITATION_MEASURED + 3] = 0;
        features[FeatureLayout.ANGLE_MEASURED] = 0;
        float[] standardised = new float[FeatureLayout.SIZE];
        new Augmentation(0, 0.1, 0).addNoise(features, standardised, new SplittableRandom(3));
        for (int feature = 0; feature < FeatureLayout.SIZE; feature++) {
            boolean noisy = !FeatureLayout.isMask(feature) && FeatureLayout.isMeasured(feature, features);
            assertThat(standardised[feature] != 0).as("feature %d", feature).isEqualTo(noisy);
        }
    }

    @Test
    void a_loss_of_all_electrodes_is_refused() {
        assertThatThrownBy(() -> new Augmentation(0, 0, 1)).hasMessageContaining("below 1");
    }
}

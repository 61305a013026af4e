package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.FeatureWindow.Signals;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureWindowTest {

    @Test
    void the_layout_has_a_name_for_each_of_its_41_features() {
        assertThat(FeatureLayout.names()).hasSize(41).doesNotHaveDuplicates();
        assertThat(FeatureLayout.SIZE).isEqualTo(41);
        assertThat(FeatureLayout.names().get(FeatureLayout.VELOCITY + 1)).isEqualTo("velocity.knee");
        assertThat(FeatureLayout.names().get(FeatureLayout.MUSCLE_TORQUE)).isEqualTo("torque.rect_fem");
    }

    @Test
    void each_value_of_a_frame_stands_where_the_layout_says() {
        float[] frame = new float[FeatureLayout.SIZE];
        window(all(9), all(3)).write(1, frame);

        assertThat(frame[FeatureLayout.EXCITATION + 2]).isEqualTo(2.1f);
        assertThat(frame[FeatureLayout.EXCITATION_MEASURED + 8]).isEqualTo(1);
        assertThat(frame[FeatureLayout.ANGLE + 1]).isEqualTo(1.1f);
        assertThat(frame[FeatureLayout.VELOCITY + 2]).isEqualTo(2.1f);
        assertThat(frame[FeatureLayout.ANGLE_MEASURED]).isEqualTo(1);
        assertThat(frame[FeatureLayout.MUSCLE_TORQUE + 12]).isEqualTo(12.1f);
        assertThat(frame[FeatureLayout.TORQUE]).isCloseTo(78 + 13 * 0.1f, within(1e-4f));
    }

    @Test
    void what_was_not_measured_is_zero_with_a_zero_mask_whatever_stands_there() {
        boolean[] excitations = all(9);
        excitations[4] = false;
        boolean[] angles = all(3);
        angles[0] = false;
        float[] frame = new float[FeatureLayout.SIZE];
        window(excitations, angles).write(0, frame);

        assertThat(frame[FeatureLayout.EXCITATION + 4]).isZero();
        assertThat(frame[FeatureLayout.EXCITATION_MEASURED + 4]).isZero();
        assertThat(frame[FeatureLayout.ANGLE]).isZero();
        assertThat(frame[FeatureLayout.VELOCITY]).isZero();
        assertThat(frame[FeatureLayout.ANGLE_MEASURED]).isZero();
    }

    @Test
    void rows_of_another_number_or_length_are_refused() {
        float[][] velocities = rows(3);
        velocities[2] = new float[7];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureWindow(
                        new Signals(all(9), rows(9)), new Signals(all(3), rows(3)), velocities, rows(13)))
                .withMessageContaining("frames");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureWindow(
                        new Signals(all(9), rows(9)), new Signals(all(3), rows(3)), rows(3), rows(12)))
                .withMessageContaining("13 would be right");
    }

    @Test
    void features_are_standardised_but_masks_stay_and_the_unmeasured_is_the_mean() {
        float[] mean = new float[FeatureLayout.SIZE];
        float[] deviation = new float[FeatureLayout.SIZE];
        Arrays.fill(mean, 0.5f);
        Arrays.fill(deviation, 0.25f);
        Standardisation standardisation = Model.random(Architecture.STANDARD, 1)
                .with(Map.of(
                        Parameter.FEATURE_MEAN, mean,
                        Parameter.FEATURE_DEVIATION, deviation,
                        Parameter.TORQUE, new float[] {1, 2}))
                .standardisation();
        boolean[] excitations = all(9);
        excitations[4] = false;
        float[] frame = new float[FeatureLayout.SIZE];
        float[] standardised = new float[FeatureLayout.SIZE + 1];
        window(excitations, all(3)).write(0, frame);
        standardisation.standardise(frame, standardised, 1);

        assertThat(standardised[1 + FeatureLayout.EXCITATION]).isEqualTo(-2);
        assertThat(standardised[1 + FeatureLayout.EXCITATION + 4]).isZero();
        assertThat(standardised[1 + FeatureLayout.EXCITATION_MEASURED]).isEqualTo(1);
        assertThat(standardised[1 + FeatureLayout.EXCITATION_MEASURED + 4]).isZero();
        assertThat(standardised[1 + FeatureLayout.TORQUE]).isEqualTo(Standardisation.LIMIT);
        assertThat(standardisation.torque(standardisation.standardised(0.7f))).isCloseTo(0.7f, within(1e-6f));
        assertThat(standardisation.deviation(0.5f)).isEqualTo(1);
    }

    private static FeatureWindow window(boolean[] excitations, boolean[] angles) {
        return new FeatureWindow(new Signals(excitations, rows(9)), new Signals(angles, rows(3)), rows(3), rows(13));
    }

    /// Row `i`, frame `j`: `i + j / 10`.
    private static float[][] rows(int count) {
        float[][] rows = new float[count][2];
        for (int i = 0; i < count; i++) {
            rows[i][0] = i;
            rows[i][1] = i + 0.1f;
        }
        return rows;
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }
}

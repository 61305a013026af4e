package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.FeatureLayout;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class RidgeTest {

    /// By hand, of the points (−1, 1), (0, 2), (1, 6): Σx² = 2, Σxy = 5, mean of y = 3.
    /// With λ n = 3 · 2/3 = 2: slope 5 / (2 + 2) = 1.25, constant 3, errors −0.75, −1, 1.75.
    @Test
    void slope_and_constant_are_those_found_by_hand() {
        NormalEquations equations = new NormalEquations(2);
        equations.add(new double[] {-1, 1}, 1);
        equations.add(new double[] {0, 1}, 2);
        equations.add(new double[] {1, 1}, 6);
        SimpleMatrix weights = equations.solution(2.0 / 3);
        assertThat(weights.get(0)).isCloseTo(1.25, within(1e-12));
        assertThat(weights.get(1)).isCloseTo(3, within(1e-12));
        assertThat(equations.squaredError(weights)).isCloseTo(0.5625 + 1 + 3.0625, within(1e-12));
    }

    @Test
    void sums_in_parts_give_what_the_whole_gives() {
        NormalEquations whole = new NormalEquations(2);
        NormalEquations first = new NormalEquations(2);
        NormalEquations second = new NormalEquations(2);
        for (int i = 0; i < 1500; i++) {
            double[] row = {Math.sin(i), 1};
            whole.add(row, Math.cos(3 * i) + row[0]);
            (i < 700 ? first : second).add(row, Math.cos(3 * i) + row[0]);
        }
        SimpleMatrix together = first.plus(second).solution(0.01);
        assertThat(together.minus(whole.solution(0.01)).normF()).isLessThan(1e-12);
    }

    /// The knee angle of eight frames ago, and twice that of now.
    @Test
    void a_torque_that_is_linear_in_past_and_present_features_is_found() {
        Recording signals = Examples.walking(2000, 1, _ -> 0);
        Recording recording = Examples.walking(
                2000, 1, frame -> 0.3 + 2 * knee(signals, frame) + knee(signals, Math.max(frame - 8, 0)));
        Ridge ridge = Ridge.fit(List.of(recording.part(0, 1200)));
        Recording rest = recording.part(1200, 2000);
        assertThat(Score.of(List.of(rest), List.of(ridge.torque(rest))).r2()).isGreaterThan(0.999);
    }

    @Test
    void a_ridge_on_sensors_alone_never_looks_at_the_muscles() {
        Recording recording = Examples.walking(1000, 1, frame -> Math.sin(0.1 * frame));
        Recording withoutMuscles = recording.withoutMuscles();
        assertThat(recording.muscleTorque()).isNotEqualTo(withoutMuscles.muscleTorque());
        Ridge sensors = Ridge.fit(List.of(recording), Ridge.Inputs.SENSORS);
        assertThat(sensors.torque(withoutMuscles)).isEqualTo(sensors.torque(recording));
        Ridge both = Ridge.fit(List.of(recording), Ridge.Inputs.SENSORS_AND_MUSCLES);
        assertThat(both.torque(withoutMuscles)).isNotEqualTo(both.torque(recording));
    }

    @Test
    void a_recording_without_muscles_keeps_all_else() {
        Recording recording = Examples.walking(50, 1, frame -> frame);
        Recording without = recording.withoutMuscles();
        for (int feature = 0; feature < FeatureLayout.SIZE; feature++) {
            float expected = feature < FeatureLayout.MUSCLE_TORQUE ? recording.feature(20, feature) : 0;
            assertThat(without.feature(20, feature)).isEqualTo(expected);
        }
        assertThat(without.reference(20)).isEqualTo(20);
    }

    private static double knee(Recording recording, int frame) {
        return recording.features(frame)[FeatureLayout.ANGLE + 1];
    }
}

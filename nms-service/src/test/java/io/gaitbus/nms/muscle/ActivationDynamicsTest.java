package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ActivationDynamicsTest {

    private static final ActivationDynamics DYNAMICS = new ActivationDynamics(-0.5, -0.5, -1);

    /// By hand: u = 0.25, then 0.25 + 0.25 = 0.5, then 0.25 + 0.5 − 0.0625 = 0.6875.
    @Test
    void first_frames_of_a_step_are_as_computed_by_hand() {
        assertThat(activationsUnder(1, 3))
                .containsExactly(new double[] {held(0.25), held(0.5), held(0.6875)}, within(1e-15));
    }

    @Test
    void a_held_excitation_is_reached() {
        assertThat(activationsUnder(1, 200)[199]).isCloseTo(1, within(1e-12));
    }

    @Test
    void what_is_not_stable_is_refused() {
        assertThatThrownBy(() -> new ActivationDynamics(-1, -0.5, -1)).hasMessageContaining("c₁ -1.0");
        assertThatThrownBy(() -> new ActivationDynamics(-0.5, Double.NaN, -1)).hasMessageContaining("c₂ NaN");
    }

    private static double[] activationsUnder(double excitation, int frames) {
        ActivationFilter filter = DYNAMICS.filter();
        ActivationFilter.Memory memory = new ActivationFilter.Memory();
        return DoubleStream.generate(() -> filter.next(excitation, memory))
                .limit(frames)
                .toArray();
    }

    /// Activation once `u` has settled at a value, for `A = −1`.
    private static double held(double u) {
        return (Math.exp(-u) - 1) / (Math.exp(-1) - 1);
    }
}

package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HillMuscleTest {

    private static final MuscleTendonUnit UNIT = new MuscleTendonUnit("med_gas", 1000, 0.06, 0.39, 0.3);

    /// Fully active at 1.045 ℓₒ, shortening at 0.3 vmax: active 0.993333, velocity 0.2, both knots; passive
    /// 0 in part.
    @Test
    void a_force_is_as_computed_by_hand() {
        HillMuscle muscle = new HillMuscle(new MuscleTendonUnit("vas_lat", 1000, 0.1, 0.2, 0), 1.5, Curves.CEINMS09);
        double passive = Curves.CEINMS09.passiveForceLength().at(1.045);
        assertThat(muscle.force(1, 0.1045, -0.3)).isCloseTo(1500 * (0.993333 * 0.2 + passive - 0.03), within(1e-9));
    }

    @Test
    void its_stiffness_is_the_derivative_of_its_force() {
        SplittableRandom random = new SplittableRandom(4);
        for (Curves curves : List.of(Curves.GAITBUS, Curves.CEINMS09, Curves.CEINMS2)) {
            HillMuscle muscle = new HillMuscle(UNIT, 1, curves);
            double thickness = 0.06 * Math.sin(0.3);
            for (int i = 0; i < 2000; i++) {
                double along = random.nextDouble(0.03, 0.09);
                double before = random.nextDouble(0.055, 0.065);
                double activation = random.nextDouble();
                double step = 1e-8;
                double difference = (forceAt(muscle, thickness, along + step, before, activation)
                                - forceAt(muscle, thickness, along - step, before, activation))
                        / (2 * step);
                double length = Math.hypot(thickness, along);
                double stiffness =
                        muscle.stiffness(activation, length, (length - before) / 0.1, along / length, 1 / 0.1);
                assertThat(stiffness).isCloseTo(difference, within(1e-3 * Math.max(0.1, Math.abs(difference))));
            }
        }
    }

    private static double forceAt(HillMuscle muscle, double thickness, double along, double before, double activation) {
        double length = Math.hypot(thickness, along);
        return muscle.pull(activation, length, (length - before) / 0.1, along / length);
    }

    @Test
    void more_activation_is_never_less_force_at_optimal_length() {
        HillMuscle muscle = new HillMuscle(UNIT, 1, Curves.GAITBUS);
        for (double velocity : new double[] {-0.5, -0.1, 0, 0.1, 0.5}) {
            double before = 0;
            for (double activation = 0; activation <= 1; activation += 0.01) {
                double force = muscle.force(activation, 0.07, velocity);
                assertThat(force).isGreaterThanOrEqualTo(before);
                before = force;
            }
        }
    }
}

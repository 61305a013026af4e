package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BodyTest {

    private static final Body BODY = Body.draw(Chance.of(5));

    @Test
    void moment_arms_are_the_derivatives_of_the_lengths() {
        double step = 1e-5;
        for (KneeMuscle muscle : BODY.muscles()) {
            for (double knee = 0.1; knee < 2; knee += 0.3) {
                double[] less = {0.4, knee - step, 0.1};
                double[] more = {0.4, knee + step, 0.1};
                double[] here = {0.4, knee, 0.1};
                double slope = (muscle.path().pose(more).length()
                                - muscle.path().pose(less).length())
                        / (2 * step);
                assertThat(muscle.path().pose(here).kneeArm())
                        .as("%s at %s rad", muscle.name(), knee)
                        .isCloseTo(slope, within(1e-7));
            }
        }
    }

    @Test
    void arms_of_other_joints_are_derivatives_too() {
        double step = 1e-5;
        for (KneeMuscle muscle : BODY.muscles()) {
            int other = muscle.path().pose(new double[] {0.4, 0.5, 0.1}).other();
            if (other != Cycle.KNEE) {
                double[] less = {0.4, 0.5, 0.1};
                double[] more = less.clone();
                less[other] -= step;
                more[other] += step;
                double slope = (muscle.path().pose(more).length()
                                - muscle.path().pose(less).length())
                        / (2 * step);
                assertThat(muscle.path().pose(new double[] {0.4, 0.5, 0.1}).otherArm())
                        .isCloseTo(slope, within(1e-7));
            }
        }
    }

    @Test
    void it_has_a_knee_muscle_that_the_served_model_lacks() {
        assertThat(BODY.driven()).hasSize(18).contains("popliteus", "vas_int", "bifemsh", "soleus", "tib_ant");
    }

    @Test
    void ligaments_resist_both_ends_of_the_range_and_little_between() {
        PassiveKnee knee = new PassiveKnee(1, 0, 0.1);
        assertThat(knee.torque(Math.toRadians(60), 0)).isCloseTo(0, within(0.1));
        assertThat(knee.torque(Math.toRadians(-12), 0)).isLessThan(-5); // flexes an overstretched knee
        assertThat(knee.torque(Math.toRadians(140), 0)).isGreaterThan(5); // extends an overbent one
        assertThat(knee.torque(Math.toRadians(60), 5)).isCloseTo(0.5, within(0.1)); // against flexing
    }

    /// By hand for small steps: rises with 15 ms · ½, falls from 1 with 60 ms / 2.
    @Test
    void activation_rises_and_falls_at_its_time_constants() {
        MuscleActivation activation = new MuscleActivation(0.015, 0.06);
        assertThat(activation.next(0, 1, 1e-6) / 1e-6).isCloseTo(1 / 0.0075, within(0.1));
        assertThat((1 - activation.next(1, 0, 1e-6)) / 1e-6).isCloseTo(1 / 0.03, within(0.1));
    }
}

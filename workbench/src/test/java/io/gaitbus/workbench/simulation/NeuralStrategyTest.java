package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NeuralStrategyTest {

    private static final Body BODY = Body.draw(Chance.of(5));
    private static final Motion STEPS = Motion.of(Gait.walking(1.25), 6, Chance.of(7));

    @Test
    void the_muscles_about_bear_the_moments_they_share() {
        Leverage leverage = Leverage.of(BODY, STEPS, 1000, 0.01);
        double[] moments = {0.1, 0.4, 0.6};
        double[] activation =
                new LoadSharing(ones(leverage.driven())).share(leverage, moments, new double[leverage.driven()]);
        for (int joint = 0; joint < moments.length; joint++) {
            double borne = leverage.passive(joint);
            for (int muscle = 0; muscle < activation.length; muscle++) {
                borne += leverage.full(muscle, joint) * activation[muscle];
            }
            assertThat(borne).isCloseTo(moments[joint], within(0.06));
        }
    }

    @Test
    void what_a_subject_spares_works_less() {
        Leverage leverage = Leverage.of(BODY, STEPS, 1000, 0.01);
        double[] moments = {0, 0.8, 0};
        double[] floor = new double[leverage.driven()];
        double[] sparing = ones(leverage.driven());
        sparing[1] = 5;
        double vastusLateralis = new LoadSharing(ones(leverage.driven())).share(leverage, moments, floor)[1];
        assertThat(new LoadSharing(sparing).share(leverage, moments, floor)[1]).isLessThan(vastusLateralis / 2);
    }

    @Test
    void excitations_are_shares_and_the_unmeasured_muscles_have_their_own() {
        double[][] excitations =
                NeuralStrategy.draw(BODY.driven(), Chance.of(3)).excitations(BODY, STEPS, Chance.of(4));
        assertThat(Arrays.stream(excitations).flatMapToDouble(DoubleStream::of))
                .allMatch(excitation -> excitation >= 0 && excitation <= 1);
        assertThat(excitations[BODY.driven().indexOf("vas_int")])
                .isNotEqualTo(excitations[BODY.driven().indexOf("vas_lat")]);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}

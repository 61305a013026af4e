package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.nms.muscle.MuscleTendonUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticMuscleTest {

    private static final double FIBRE = 0.1;
    private static final double TENDON = 0.2;
    private static final ElasticMuscle MUSCLE =
            new ElasticMuscle(new MuscleTendonUnit("straight", 1000, FIBRE, TENDON, 0), 10);

    /// By hand: at optimal length without passive force the fibres bear `a` F₀, so the tendon's strain is `ln((a +
    /// 0.2)/0.2) / (ln 6 / 0.049)`: 0.0490 at full activation, 0.0343 at half.
    @ParameterizedTest
    @CsvSource({"1, 0.0490000000", "0.5, 0.0342598866"})
    void held_still_it_settles_where_tendon_and_fibres_balance(double activation, double strain) {
        double length = FIBRE + TENDON * (1 + strain);
        double along = held(MUSCLE, activation, length, 0.002, 2);
        assertThat(along).isCloseTo(FIBRE, within(1e-5));
        assertThat(MUSCLE.force(along, length)).isCloseTo(1000 * activation, within(2.0));
    }

    /// An independent solution of the same balance: bisection over the fibre's angle-free form at rest, pennation
    /// 20°.
    @Test
    void a_pennate_muscle_settles_where_bisection_finds_the_balance() {
        double pennation = Math.toRadians(20);
        ElasticMuscle pennate = new ElasticMuscle(new MuscleTendonUnit("pennate", 1, FIBRE, TENDON, pennation), 10);
        double length = 0.315;
        double thickness = FIBRE * Math.sin(pennation);
        double low = 0.03;
        double high = 0.2;
        while (high - low > 1e-13) {
            double along = (low + high) / 2;
            double fibre = Math.hypot(along, thickness);
            double pull = (0.7 * DeGrooteCurves.activeForce(fibre / FIBRE) + DeGrooteCurves.passiveForce(fibre / FIBRE))
                    * along
                    / fibre;
            boolean tooStrong = pull > DeGrooteCurves.tendonForce((length - along) / TENDON);
            high = tooStrong ? along : high;
            low = tooStrong ? low : along;
        }
        assertThat(held(pennate, 0.7, length, 0.002, 3)).isCloseTo(low, within(1e-6));
    }

    /// Shortening by 0.2 m/s, which is 0.2 of the maximal velocity; the implicit step of 2 ms against one of 20 µs.
    @Test
    void steps_of_2_ms_are_fine_enough_while_it_shortens() {
        assertThat(forceWhileShortening(0.002))
                .isCloseTo(forceWhileShortening(0.00002), within(5.0))
                .isLessThan(900);
    }

    /// Long fibres on a short tendon, as in the sartorius: a small change of length slackens the tendon or tears
    /// it.
    @Test
    void a_short_tendon_slackens_and_tightens_without_a_jump() {
        ElasticMuscle sartorius = new ElasticMuscle(new MuscleTendonUnit("sar", 156, 0.52, 0.1, 0), 10);
        double along = sartorius.unstretched(0.55);
        for (int step = 0; step < 2000; step++) {
            double time = step * 0.002;
            double length = 0.55 + 0.06 * Math.sin(2 * Math.PI * 1.5 * time);
            along = sartorius.next(along, 0.02 + 0.02 * Math.sin(9 * time), length, 0.002);
            assertThat(sartorius.force(along, length)).isBetween(0.0, 156.0);
        }
    }

    @Test
    void a_unit_shorter_than_its_tendon_bears_nothing() {
        double length = 0.9 * TENDON;
        double along = held(MUSCLE, 0.01, length, 0.002, 1);
        assertThat(MUSCLE.force(along, length)).isCloseTo(0, within(1.0));
    }

    private static double held(ElasticMuscle muscle, double activation, double length, double step, double seconds) {
        double along = muscle.unstretched(length);
        for (int i = 0; i < seconds / step; i++) {
            along = muscle.next(along, activation, length, step);
        }
        return along;
    }

    private static double forceWhileShortening(double step) {
        double length = 0.33;
        double along = held(MUSCLE, 1, length, step, 1);
        for (int i = 0; i < 0.1 / step; i++) {
            length -= 0.2 * step;
            along = MUSCLE.next(along, 1, length, step);
        }
        return MUSCLE.force(along, length);
    }
}

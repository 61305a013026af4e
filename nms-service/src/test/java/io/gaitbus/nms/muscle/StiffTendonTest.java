package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StiffTendonTest {

    private static final MuscleTendonUnit UNIT = new MuscleTendonUnit("vas_lat", 1000, 0.1, 0.2, 0);

    private static double force(MuscleTendonUnit unit, double activation, double length, double velocity) {
        Fibre fibre = new Fibre();
        new StiffTendon(unit, 1, Curves.GAITBUS).advance(activation, length, velocity, fibre);
        return fibre.force();
    }

    /// Fully active, held still at 1.045 ℓₒ, which is a knot of the active curve at 0.993333; passive
    /// there: between the knots (1, 0) and (1.1, 0.035), t = 0.45, slope 0 at the first and 0.0492… at the
    /// second.
    @Test
    void an_isometric_force_is_as_computed_by_hand() {
        double passive = Curves.GAITBUS.passiveForceLength().at(1.045);
        assertThat(passive).isBetween(0.0, 0.035);
        assertThat(force(UNIT, 1, 0.2 + 0.1045, 0)).isCloseTo(1000 * (0.993333 + passive), within(1e-9));
    }

    @Test
    void a_slack_unit_has_no_force() {
        assertThat(force(UNIT, 1, 0.19, 0)).isZero();
        assertThat(force(UNIT, 1, Double.NaN, 0)).isZero();
    }

    @Test
    void a_shortening_muscle_is_weaker_and_a_lengthening_one_stronger() {
        double still = force(UNIT, 0.5, 0.3, 0);
        assertThat(force(UNIT, 0.5, 0.3, -0.2)).isLessThan(still);
        assertThat(force(UNIT, 0.5, 0.3, 0.2)).isGreaterThan(still);
    }

    @Test
    void no_pose_gives_a_negative_force_or_none_at_all() {
        SplittableRandom random = new SplittableRandom(3);
        MuscleTendonUnit pennate = new MuscleTendonUnit("med_gas", 1558, 0.06, 0.39, 0.3);
        for (int i = 0; i < 10_000; i++) {
            double force = force(pennate, random.nextDouble(), random.nextDouble(0, 1), random.nextDouble(-5, 5));
            assertThat(force).isGreaterThanOrEqualTo(0).isFinite();
        }
    }
}

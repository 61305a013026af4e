package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static Map<String, CubicCurve> byName(Curves curves) {
        return Map.of(
                "active_force_length", curves.activeForceLength(),
                "passive_force_length", curves.passiveForceLength(),
                "force_velocity", curves.forceVelocity(),
                "tendon_force_strain", curves.tendonForceStrain());
    }

    @Test
    void splines_are_those_of_ceinms() {
        Map<String, Curves> sets = Map.of("curves_ceinms09", Curves.CEINMS09, "curves_ceinms2_default", Curves.CEINMS2);
        sets.forEach((file, curves) -> {
            ReferenceTable samples = ReferenceTable.read("subject06/%s.csv".formatted(file));
            byName(curves).forEach((name, curve) -> {
                double[] x = samples.column("x");
                double[] y = samples.column(name);
                for (int i = 0; i < x.length; i++) {
                    assertThat(curve.at(x[i]))
                            .as("%s %s at %s", file, name, x[i])
                            .isCloseTo(y[i], within(1e-12));
                }
            });
        });
    }

    @Test
    void slopes_are_derivatives() {
        SplittableRandom random = new SplittableRandom(2);
        for (Curves curves : List.of(Curves.GAITBUS, Curves.CEINMS09, Curves.CEINMS2)) {
            for (CubicCurve curve : byName(curves).values()) {
                for (int i = 0; i < 1000; i++) {
                    double x = random.nextDouble(-1.5, 2.5);
                    double difference = (curve.at(x + 1e-7) - curve.at(x - 1e-7)) / 2e-7;
                    assertThat(curve.slopeAt(x))
                            .isCloseTo(difference, within(1e-4 * Math.max(1, Math.abs(difference))));
                }
            }
        }
    }

    @Test
    void live_curves_are_monotone_where_physiology_is_and_never_negative() {
        Curves curves = Curves.GAITBUS;
        assertRising(curves.activeForceLength(), 0, 1.045);
        assertRising(curves.passiveForceLength(), 0, 3);
        assertRising(curves.forceVelocity(), -2, 2);
        assertRising(curves.tendonForceStrain(), -1, 1);
        double before = 1;
        for (double length = 1.045; length < 3; length += 1e-3) {
            double force = curves.activeForceLength().at(length);
            assertThat(force).isGreaterThanOrEqualTo(-1e-15).isLessThanOrEqualTo(before + 1e-12); // but for rounding
            before = force;
        }
    }

    private static void assertRising(CubicCurve curve, double from, double to) {
        double before = 0;
        for (double x = from; x < to; x += 1e-3) {
            assertThat(curve.at(x)).as("at %s", x).isGreaterThanOrEqualTo(before - 1e-12); // but for rounding
            before = curve.at(x);
        }
    }

    @Test
    void live_curves_meet_their_landmarks() {
        assertThat(Curves.GAITBUS.forceVelocity().at(0)).isCloseTo(1, within(1e-15));
        assertThat(Curves.GAITBUS.forceVelocity().at(-1)).isZero();
        assertThat(Curves.GAITBUS.passiveForceLength().at(1)).isZero();
        assertThat(Curves.GAITBUS.activeForceLength().at(2)).isZero();
        assertThat(Curves.GAITBUS.activeForceLength().at(1.045)).isCloseTo(0.993333, within(1e-15));
        assertThat(Curves.GAITBUS.tendonForceStrain().at(0)).isZero();
        assertThat(Curves.GAITBUS.tendonForceStrain().at(0.06)).isCloseTo(1.3087, within(1e-15));
    }

    @Test
    void beyond_its_knots_a_curve_stays_where_it_is() {
        for (CubicCurve curve : byName(Curves.GAITBUS).values()) {
            assertThat(curve.at(curve.begin() - 1e6)).isEqualTo(curve.at(curve.begin()));
            assertThat(curve.at(curve.end() + 1e6)).isEqualTo(curve.at(curve.end()));
            assertThat(curve.slopeAt(curve.end() + 1e-9)).isZero();
            assertThat(curve.at(Double.NaN)).isNaN();
        }
    }

    @Test
    void knots_out_of_order_and_unknown_names_are_refused() {
        assertThatThrownBy(() -> CubicCurve.monotone(0, 0, 1, 1, 1, 2)).hasMessage("knot 2 at 1.0 does not follow 1.0");
        assertThatThrownBy(() -> CubicCurve.spline(0, 0, 1, 1, 2)).hasMessageContaining("5 numbers; pairs");
        assertThatThrownBy(() -> Curves.named("thelen"))
                .hasMessage("no curves are named thelen; one of [gaitbus, ceinms09, ceinms2] would be right");
    }
}

package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeGrooteCurvesTest {

    @Test
    void the_curves_meet_their_landmarks() {
        assertThat(DeGrooteCurves.activeForce(1)).isCloseTo(1, within(1e-3));
        assertThat(DeGrooteCurves.forceVelocity(-1)).isCloseTo(0, within(1e-9));
        assertThat(DeGrooteCurves.forceVelocity(0)).isCloseTo(1, within(1e-9));
        assertThat(DeGrooteCurves.passiveForce(1)).isZero();
        assertThat(DeGrooteCurves.passiveForce(1.6)).isCloseTo(1, within(1e-12));
        assertThat(DeGrooteCurves.tendonForce(1)).isZero();
        assertThat(DeGrooteCurves.tendonForce(1.049)).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_slack_tendon_and_short_fibres_bear_nothing_passively() {
        assertThat(DeGrooteCurves.tendonForce(0.98)).isZero();
        assertThat(DeGrooteCurves.passiveForce(0.7)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.45, 0.7, 0.95, 1.04, 1.3, 1.6})
    void slopes_along_the_fibre_are_those_of_the_curves(double length) {
        assertThat(DeGrooteCurves.activeForceSlope(length))
                .isCloseTo(difference(DeGrooteCurves::activeForce, length), within(1e-6));
        assertThat(DeGrooteCurves.passiveForceSlope(length))
                .isCloseTo(difference(DeGrooteCurves::passiveForce, length), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.2, -0.5, -0.05, 0.02, 0.4, 1})
    void the_slope_over_velocity_is_that_of_the_curve(double velocity) {
        assertThat(DeGrooteCurves.forceVelocitySlope(velocity))
                .isCloseTo(difference(DeGrooteCurves::forceVelocity, velocity), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.97, 1.01, 1.04, 1.06})
    void the_slope_of_the_tendon_is_that_of_its_curve(double length) {
        assertThat(DeGrooteCurves.tendonForceSlope(length))
                .isCloseTo(difference(DeGrooteCurves::tendonForce, length), within(1e-5));
    }

    private static double difference(DoubleUnaryOperator curve, double at) {
        double step = 1e-6;
        return (curve.applyAsDouble(at + step) - curve.applyAsDouble(at - step)) / (2 * step);
    }
}

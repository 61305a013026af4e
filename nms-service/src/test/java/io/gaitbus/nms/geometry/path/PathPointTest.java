package io.gaitbus.nms.geometry.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathPointTest {

    private static final PathPoint CONDITIONAL =
            new PathPoint.Conditional("femur_r", new Vector3(0.03, -0.4, 0), Coordinate.KNEE, -0.8, 0.17);

    /// x = 0.05 + 0.01 q, y = 0.02 − 0.01 q².
    private static final PathPoint MOVING = new PathPoint.Moving(
            "tibia_r",
            new Motion(Coordinate.KNEE, new CoordinateFunction.Polynomial(List.of(0.01, 0.05))),
            new Motion(Coordinate.KNEE, new CoordinateFunction.Polynomial(List.of(-0.01, 0.0, 0.02))),
            new Motion(
                    Coordinate.KNEE, new CoordinateFunction.Multiplied(new CoordinateFunction.Constant(0.002), -0.5)));

    @Test
    void a_muscle_runs_through_a_conditional_point_within_its_range_and_a_hair_beyond() {
        assertThat(CONDITIONAL.isActive(knee(0))).isTrue();
        assertThat(CONDITIONAL.isActive(knee(-0.8 - 0.9e-5))).isTrue();
        assertThat(CONDITIONAL.isActive(knee(-0.8 - 1.1e-5))).isFalse();
        assertThat(CONDITIONAL.isActive(knee(0.18))).isFalse();
    }

    @Test
    void a_moving_point_is_where_its_functions_say() {
        assertThat(MOVING.isActive(knee(-2))).isTrue();
        assertThat(MOVING.location(knee(-2))).isEqualTo(new Vector3(0.05 - 0.02, 0.02 - 0.04, -0.001));
    }

    @Test
    void on_a_body_twice_as_large_a_point_is_twice_as_far_out() {
        assertThat(MOVING.scaled(2).location(knee(-2)))
                .isEqualTo(MOVING.location(knee(-2)).times(2));
        assertThat(CONDITIONAL.scaled(2).location(knee(0))).isEqualTo(new Vector3(0.06, -0.8, 0));
        assertThat(CONDITIONAL.scaled(2).isActive(knee(-0.8))).isTrue();
    }

    private static Angles knee(double angle) {
        return new Angles(0, angle, 0);
    }
}

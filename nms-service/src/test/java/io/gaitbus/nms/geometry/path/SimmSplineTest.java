package io.gaitbus.nms.geometry.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimmSplineTest {

    /// Ends take their third derivative from the cubic through four points: of points on a cubic, that is its
    /// own.
    @Test
    void points_on_a_cubic_give_the_cubic() {
        SimmSpline spline = new SimmSpline(
                List.of(-1.0, -0.2, 0.5, 0.6, 2.0), List.of(cubic(-1), cubic(-0.2), cubic(0.5), cubic(0.6), cubic(2)));

        for (double x = -1; x <= 2; x += 0.1) {
            assertThat(spline.at(x)).isCloseTo(cubic(x), within(1e-13));
        }
    }

    private static double cubic(double x) {
        return 2 * x * x * x - x * x + 3 * x - 1;
    }

    @Test
    void beyond_its_points_it_goes_on_straight() {
        SimmSpline spline = new SimmSpline(List.of(0.0, 1.0, 2.0, 3.0), List.of(0.0, 1.0, 8.0, 27.0));

        assertThat(spline.at(4)).isCloseTo(27 + 27, within(1e-12)); // slope of x³ at 3
        assertThat(spline.at(-5)).isCloseTo(0, within(1e-12)); // and at 0
    }

    @Test
    void two_points_give_a_line() {
        SimmSpline spline = new SimmSpline(List.of(-2.0, 2.0), List.of(1.0, 3.0));

        assertThat(spline.at(0)).isEqualTo(2);
        assertThat(spline.at(4)).isEqualTo(4);
    }

    @Test
    void three_points_give_the_parabola_through_them() {
        SimmSpline spline = new SimmSpline(List.of(0.0, 1.0, 2.0), List.of(0.0, 1.0, 0.0));

        assertThat(spline.at(0.5)).isCloseTo(0.75, within(1e-15));
        assertThat(spline.at(1.5)).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void points_out_of_order_are_refused() {
        assertThatThrownBy(() -> new SimmSpline(List.of(0.0, 2.0, 1.0), List.of(0.0, 1.0, 2.0)))
                .hasMessage("x 1.0 after 2.0; ascending would be right");
        assertThatThrownBy(() -> new SimmSpline(List.of(0.0), List.of(0.0)))
                .hasMessage("1 x and 1 y; as many of both, two or more, would be right");
    }
}

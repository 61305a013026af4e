package io.gaitbus.nms.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentLengthsTest {

    private static final double GENERIC_THIGH = 0.3958462737547686;
    private static final double GENERIC_SHANK = 0.43;
    private static final List<String> VASTI = List.of("vas_lat", "vas_med", "vas_int");

    private static final List<double[]> POSES =
            List.of(new double[] {0, 0, 0}, new double[] {0.5, 1.1, -0.2}, new double[] {-0.2, 0.4, 0.3});

    @Test
    void without_thigh_and_shank_all_lengths_go_with_the_leg() {
        KneeGeometry scaled = KneeGeometry.scaled(SegmentLengths.ofLeg(0.85));

        for (double[] pose : POSES) {
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                assertThat(scaled.pose(muscle, pose).length())
                        .isCloseTo(
                                0.85
                                        / 0.954
                                        * KneeGeometry.GAIT2392
                                                .pose(muscle, pose)
                                                .length(),
                                within(1e-14));
            }
        }
    }

    @Test
    void thigh_and_shank_that_go_with_the_leg_change_nothing() {
        double factor = 1.07;
        SegmentLengths measured = new SegmentLengths(factor * 0.954, factor * GENERIC_THIGH, factor * GENERIC_SHANK);
        KneeGeometry segmented = KneeGeometry.scaled(measured);
        KneeGeometry uniform = KneeGeometry.scaled(SegmentLengths.ofLeg(factor * 0.954));

        for (double[] pose : POSES) {
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                assertThat(segmented.pose(muscle, pose).length())
                        .isCloseTo(uniform.pose(muscle, pose).length(), within(1e-9));
                assertThat(segmented.pose(muscle, pose).kneeArm())
                        .isCloseTo(uniform.pose(muscle, pose).kneeArm(), within(1e-8));
            }
        }
    }

    /// The gastrocnemii run along the whole shank; all others end near its upper end.
    @Test
    void a_longer_shank_lengthens_the_muscles_that_run_along_it() {
        double longer = 0.03;

        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            double growth = growth(muscle, new SegmentLengths(0.954, 0, GENERIC_SHANK + longer));
            if (Muscles.KNEE.get(muscle).endsWith("gas")) {
                assertThat(growth).as(Muscles.KNEE.get(muscle)).isBetween(0.9 * longer, 1.1 * longer);
            } else {
                assertThat(Math.abs(growth)).as(Muscles.KNEE.get(muscle)).isLessThan(0.35 * longer);
            }
        }
    }

    /// Those from the pelvis run along the whole thigh, the vasti along half of it, the gastrocnemii begin at
    /// its end.
    @Test
    void a_longer_thigh_lengthens_the_muscles_that_run_along_it() {
        double longer = 0.03;

        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            double growth = growth(muscle, new SegmentLengths(0.954, GENERIC_THIGH + longer, 0));
            String name = Muscles.KNEE.get(muscle);
            if (name.endsWith("gas")) {
                assertThat(Math.abs(growth)).as(name).isLessThan(0.1 * longer);
            } else if (VASTI.contains(name) || name.equals("bifemsh")) {
                assertThat(growth).as(name).isBetween(0.3 * longer, 0.7 * longer);
            } else {
                assertThat(growth).as(name).isBetween(0.9 * longer, 1.1 * longer);
            }
        }
    }

    private static double growth(int muscle, SegmentLengths lengths) {
        return KneeGeometry.scaled(lengths).pose(muscle, POSES.getFirst()).length()
                - KneeGeometry.GAIT2392.pose(muscle, POSES.getFirst()).length();
    }

    @Test
    void the_generic_leg_has_a_thigh_and_a_shank() {
        assertThat(Gait2392.leg().thighLength()).isCloseTo(GENERIC_THIGH, within(1e-12));
        assertThat(Gait2392.leg().shankLength()).isCloseTo(GENERIC_SHANK, within(1e-12));
    }

    @Test
    void lengths_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new SegmentLengths(0, 0.4, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lengths of leg 0.0 m, thigh 0.4 m, shank NaN m; above 0 would be right, "
                        + "0 for a thigh or shank not measured");
    }
}

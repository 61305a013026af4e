package io.gaitbus.nms.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.Recordings;
import io.gaitbus.nms.geometry.KneeGeometry.Lengths;
import io.gaitbus.nms.geometry.KneeGeometry.Pose;
import io.gaitbus.nms.geometry.path.Angles;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.Posture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KneeGeometryTest {

    private static final KneeGeometry GEOMETRY = KneeGeometry.GAIT2392;

    /// Knee angles at which a muscle comes to or leaves a via point, degrees; gait2392.
    private static final Map<String, List<Double>> SWITCHES = Map.of(
            "rect_fem", List.of(83.65),
            "vas_lat", List.of(69.33, 110.01),
            "vas_med", List.of(69.33, 101.99),
            "vas_int", List.of(81.36),
            "semimem", List.of(32.0),
            "semiten", List.of(19.0),
            "grac", List.of(25.0),
            "med_gas", List.of(45.0),
            "lat_gas", List.of(45.0));

    /// CEINMS-RT's splines come to 0.06 mm rms in length, 0.66 mm rms and 3.6 mm at worst in the knee moment
    /// arm.
    @Test
    void lengths_and_knee_arms_are_far_nearer_to_the_table_than_splines_through_lengths_alone() throws IOException {
        GeometryTable table = GeometryTable.read(Recordings.file("nms-reference/mtu_geometry_gait2392.csv"));
        double lengthSquares = 0;
        double armSquares = 0;
        double worstArm = 0;
        for (int pose = 0; pose < table.poses(); pose++) {
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                String name = Muscles.KNEE.get(muscle);
                Pose fitted = GEOMETRY.pose(muscle, table.angles(pose));
                double arm = fitted.kneeArm() - table.kneeArm(name, pose);
                lengthSquares += Math.pow(fitted.length() - table.length(name, pose), 2);
                armSquares += arm * arm;
                worstArm = Math.max(worstArm, Math.abs(arm));
            }
        }
        int count = table.poses() * Muscles.KNEE.size();
        assertThat(Math.sqrt(lengthSquares / count)).isLessThan(0.021e-3);
        assertThat(Math.sqrt(armSquares / count)).isLessThan(0.11e-3);
        assertThat(worstArm).isLessThan(1.3e-3);
    }

    /// A quarter step beside the poses of the fit, and as far from its knots as can be: no wiggles there.
    @Test
    void between_the_poses_of_the_fit_arms_follow_the_paths_except_where_these_jump() {
        for (double knee = -9.375; knee < 120; knee += 1.25) {
            for (double share = 0.07; share < 1; share += 0.15) {
                Angles angles = angles(-15 + 105 * share, knee, -30 + 60 * share);
                Posture path = Gait2392.leg().posture(angles);
                for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                    if (!jumps(Muscles.KNEE.get(muscle), knee)) {
                        Pose fitted = GEOMETRY.pose(muscle, array(angles));
                        assertThat(fitted.kneeArm())
                                .as("%s at %s", Muscles.KNEE.get(muscle), angles)
                                .isCloseTo(path.arm(muscle, Coordinate.KNEE), within(0.5e-3));
                        assertThat(fitted.otherArm()).isCloseTo(otherArm(path, muscle, fitted), within(0.15e-3));
                    }
                }
            }
        }
    }

    private static double otherArm(Posture path, int muscle, Pose fitted) {
        return switch (fitted.otherJoint()) {
            case 0 -> path.arm(muscle, Coordinate.HIP);
            case 2 -> path.arm(muscle, Coordinate.ANKLE);
            default -> 0;
        };
    }

    /// The points of the quadriceps at the tibia turn sharply at a straight knee.
    private static boolean jumps(String muscle, double knee) {
        boolean quadriceps = muscle.startsWith("vas") || muscle.equals("rect_fem");
        return quadriceps && Math.abs(knee) < 4
                || SWITCHES.getOrDefault(muscle, List.of()).stream().anyMatch(at -> Math.abs(knee - at) < 8);
    }

    @Test
    void arms_and_velocities_are_derivatives_of_the_length() {
        double step = 1e-6;
        double[] velocities = {1.2, -2.5, 0.8};
        for (double[] angles : List.of(new double[] {0.3, 0.7, -0.1}, new double[] {-0.5, 2.4, 0.7})) {
            double[] ahead = new double[3];
            double[] behind = new double[3];
            for (int joint = 0; joint < 3; joint++) {
                ahead[joint] = angles[joint] + step * velocities[joint];
                behind[joint] = angles[joint] - step * velocities[joint];
            }
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                double difference = (GEOMETRY.pose(muscle, ahead).length()
                                - GEOMETRY.pose(muscle, behind).length())
                        / (2 * step);
                assertThat(GEOMETRY.pose(muscle, angles).velocity(velocities))
                        .as(Muscles.KNEE.get(muscle))
                        .isCloseTo(difference, within(1e-8));
            }
        }
    }

    @Test
    void moment_arms_have_a_continuous_slope() {
        double step = 1e-7;
        for (int knot = 1; knot < Span.KNEE.intervals(); knot++) {
            double angle = Span.KNEE.samples(Span.KNEE.intervals())[knot];
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                double here = kneeArm(muscle, angle);
                double before = (here - kneeArm(muscle, angle - step)) / step;
                double after = (kneeArm(muscle, angle + step) - here) / step;
                assertThat(after).isCloseTo(before, within(1e-6));
            }
        }
    }

    private static double kneeArm(int muscle, double knee) {
        return GEOMETRY.pose(muscle, new double[] {0.1, knee, 0.1}).kneeArm();
    }

    @Test
    void beyond_the_ranges_lengths_go_on_straight_and_arms_stay() {
        double end = Math.toRadians(120);
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            Pose last = GEOMETRY.pose(muscle, new double[] {0.2, end, 0.1});
            Pose beyond = GEOMETRY.pose(muscle, new double[] {0.2, end + 0.3, 0.1});
            assertThat(beyond.kneeArm()).isCloseTo(last.kneeArm(), within(1e-15));
            assertThat(beyond.length()).isCloseTo(last.length() + 0.3 * last.kneeArm(), within(1e-14));
        }
    }

    @Test
    void all_muscles_at_once_are_as_each_by_itself() {
        Random random = new Random(1);
        Lengths lengths = new Lengths();
        double[] velocities = {1.1, -3, 2};
        for (int i = 0; i < 100; i++) {
            double[] angles = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            GEOMETRY.evaluate(angles, lengths);
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                Pose pose = GEOMETRY.pose(muscle, angles);
                assertThat(lengths.length(muscle)).isEqualTo(pose.length());
                assertThat(lengths.kneeArm(muscle)).isEqualTo(pose.kneeArm());
                assertThat(lengths.velocity(muscle, velocities)).isEqualTo(pose.velocity(velocities));
            }
        }
    }

    @Test
    void quadriceps_extend_the_knee_and_hamstrings_flex_it() {
        double[] angles = {0.3, 0.5, 0};
        assertThat(GEOMETRY.pose(Muscles.KNEE.indexOf("vas_lat"), angles).kneeArm())
                .isBetween(0.02, 0.06);
        assertThat(GEOMETRY.pose(Muscles.KNEE.indexOf("semimem"), angles).kneeArm())
                .isBetween(-0.06, -0.02);
    }

    @Test
    void what_is_written_is_read_back_to_the_last_bit() {
        KneeGeometry odd = GEOMETRY.times(Math.PI / 3);
        KneeGeometry read = KneeGeometry.read(odd.written());

        assertThat(read.written()).isEqualTo(odd.written());
        assertThat(read.pose(7, new double[] {0.1, 0.2, 0.3})).isEqualTo(odd.pose(7, new double[] {0.1, 0.2, 0.3}));
    }

    @Test
    void a_text_that_is_no_geometry_is_refused_with_what_would_be_right() {
        String text = GEOMETRY.written();

        assertThatThrownBy(() -> KneeGeometry.read(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a geometry of 0 lines that begins with \"\"; 14 and \"gaitbus geometry 1:");
        assertThatThrownBy(() -> KneeGeometry.read(text.replaceFirst("vas_lat,knee,[^,]*", "vas_lat,knee,NaN")))
                .hasMessage("a geometry with the coefficient \"NaN\" of vas_lat; a number would be right");
        assertThatThrownBy(() -> KneeGeometry.read(text.replaceFirst("vas_lat,knee,[^,]*", "vas_lat,knee")))
                .hasMessage(
                        "a geometry whose line of vas_lat has 30 fields; its name, knee and 29 coefficients would be right");
    }

    @Test
    void the_shipped_geometry_is_the_fit_to_the_shipped_model() {
        KneeGeometry fitted = KneeGeometry.of(Gait2392.leg());
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            double[] angles = {random.nextDouble(-0.2, 1.5), random.nextDouble(-0.1, 2), random.nextDouble(-0.5, 0.5)};
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                assertThat(fitted.pose(muscle, angles).length())
                        .isCloseTo(GEOMETRY.pose(muscle, angles).length(), within(1e-12));
            }
        }
    }

    private static Angles angles(double hip, double knee, double ankle) {
        return new Angles(Math.toRadians(hip), Math.toRadians(knee), Math.toRadians(ankle));
    }

    private static double[] array(Angles angles) {
        return new double[] {angles.hip(), angles.knee(), angles.ankle()};
    }
}

package io.gaitbus.nms.osim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.path.Angles;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.LegModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsimModelTest {

    private static final String THREE = LegFile.THREE.text("_r");
    private static final String FOUR = LegFile.FOUR.text("_r");
    private static final int VAS_INT = Muscles.KNEE.indexOf("vas_int");
    private static final Angles STRAIGHT = new Angles(0, 0, 0);
    private static final Angles SQUARE = new Angles(0, Math.PI / 2, 0);

    /// By hand: straight, from (0.05, −0.2) to (0.05, −0.45); flexed by 90°, the lower end is at (−0.05,
    /// −0.45).
    @Test
    void a_model_of_OpenSim_3_gives_lengths_as_computed_by_hand() throws IOException {
        LegModel leg = leg(THREE, Side.RIGHT);

        assertThat(leg.posture(STRAIGHT).length(VAS_INT)).isCloseTo(0.25, within(1e-12));
        assertThat(leg.posture(SQUARE).length(VAS_INT)).isCloseTo(Math.hypot(0.1, 0.25), within(1e-12));
        assertThat(leg.posture(STRAIGHT).arm(VAS_INT, Coordinate.KNEE)).isCloseTo(0.05, within(1e-9));
        assertThat(leg.thighLength()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void a_model_of_OpenSim_4_gives_the_same() throws IOException {
        Angles odd = new Angles(0.3, 0.8, -0.2);
        LegModel three = leg(THREE, Side.RIGHT);
        LegModel four = leg(FOUR, Side.RIGHT);

        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            assertThat(four.posture(odd).length(muscle))
                    .isEqualTo(three.posture(odd).length(muscle));
        }
        assertThat(four.muscles().getFirst().maxIsometricForce()).isEqualTo(1000);
    }

    @Test
    void a_left_leg_is_read_by_its_own_names() throws IOException {
        LegModel left = leg(LegFile.THREE.text("_l"), Side.LEFT);

        assertThat(left.posture(SQUARE).length(VAS_INT)).isCloseTo(Math.hypot(0.1, 0.25), within(1e-12));
        assertThat(left.muscles().getFirst().name()).isEqualTo("rect_fem");
    }

    @Test
    void a_model_that_counts_knee_flexion_positive_is_told_from_its_muscles() throws IOException {
        String turned = THREE.replace(
                        "<PinJoint name=\"knee_r\">",
                        "<CustomJoint name=\"knee_r\">"
                                + axis("<LinearFunction>" + "<coefficients>-1 0</coefficients></LinearFunction>"))
                .replaceFirst("(?s)(knee_angle_r\"/>.*?)</PinJoint>", "$1</CustomJoint>");

        assertThat(leg(turned, Side.RIGHT).posture(SQUARE).length(VAS_INT))
                .isCloseTo(Math.hypot(0.1, 0.25), within(1e-12));
    }

    private static String axis(String function) {
        return "<SpatialTransform><TransformAxis name=\"rotation1\"><coordinates>knee_angle_r</coordinates>"
                + "<axis>0 0 1</axis><function>" + function + "</function></TransformAxis></SpatialTransform>";
    }

    /// By hand: flexed beyond 45°, the path bends at (0.1, −0.4): (0.05, −0.2) to it, and on to (−0.05, −0.45).
    @Test
    void a_conditional_point_bends_the_path_within_its_range_only() throws IOException {
        String bent = THREE.replace(
                "<PathPoint><location>0.05 -0.05 0</location><body>tibia_r</body></PathPoint></objects></PathPointSet>\n"
                        + "</GeometryPath><max_isometric_force>1000",
                "<ConditionalPathPoint><location>0.1 -0.4 0</location><body>femur_r</body>"
                        + "<range>-2.6 -0.785398</range><coordinate>knee_angle_r</coordinate></ConditionalPathPoint>"
                        + "<PathPoint><location>0.05 -0.05 0</location><body>tibia_r</body></PathPoint></objects>"
                        + "</PathPointSet>\n</GeometryPath><max_isometric_force>1000");
        LegModel leg = leg(bent, Side.RIGHT);

        assertThat(leg.posture(STRAIGHT).length(VAS_INT)).isCloseTo(0.25, within(1e-12));
        assertThat(leg.posture(SQUARE).length(VAS_INT))
                .isCloseTo(Math.hypot(0.05, 0.2) + Math.hypot(0.15, 0.05), within(1e-12));
    }

    /// By hand: flexed by 90°, the lower end has moved to (0.05, −0.05 − 0.1·π/2) on the tibia, which is at
    /// (−0.05 − 0.1·π/2, −0.45) from the hip.
    @Test
    void a_moving_point_glides_over_its_body_in_models_of_both_versions() throws IOException {
        String functions = "<x_location><Constant><value>0.05</value></Constant></x_location>"
                + "<y_location><SimmSpline><x>-2 2</x><y>-0.25 0.15</y></SimmSpline></y_location>"
                + "<z_location><MultiplierFunction><function><Constant><value>0</value></Constant></function>"
                + "<scale>2</scale></MultiplierFunction></z_location>";
        String three = moving(THREE, "<body>tibia_r</body>" + functions + coordinates("", "knee_angle_r"));
        String four = moving(
                FOUR,
                "<socket_parent_frame>/bodyset/tibia_r</socket_parent_frame>" + functions
                        + coordinates("socket_", "/jointset/knee_r/knee_angle_r"));

        for (String text : List.of(three, four)) {
            LegModel leg = leg(text, Side.RIGHT);
            assertThat(leg.posture(STRAIGHT).length(VAS_INT)).isCloseTo(0.25, within(1e-12));
            assertThat(leg.posture(SQUARE).length(VAS_INT))
                    .isCloseTo(Math.hypot(0.1 + 0.1 * Math.PI / 2, 0.25), within(1e-12));
        }
    }

    /// With the last point of the vastus intermedius, which follows its one on the femur, as a moving one.
    private static String moving(String text, String content) {
        return text.replaceFirst(
                "(0.05 -0.2 0.*?</PathPoint>)<PathPoint>.*?</PathPoint>",
                "$1<MovingPathPoint>" + content + "</MovingPathPoint>");
    }

    private static String coordinates(String prefix, String name) {
        return Stream.of("x", "y", "z")
                .map(axis -> "<%2$s%1$s_coordinate>%3$s</%2$s%1$s_coordinate>".formatted(axis, prefix, name))
                .collect(Collectors.joining());
    }

    @Test
    void a_muscle_that_wraps_is_refused_with_its_name_and_what_it_wraps_over() {
        String wrapped = THREE.replaceFirst(
                "</GeometryPath>",
                "<PathWrapSet><objects><PathWrap name=\"w\"><wrap_object>KnExt_at_fem_r</wrap_object></PathWrap>"
                        + "</objects></PathWrapSet></GeometryPath>");

        refused(wrapped, "muscle rect_fem_r wraps over KnExt_at_fem_r; a path of points alone would be right");
    }

    @Test
    void what_the_engine_does_not_know_is_refused_by_its_name() {
        refused(
                THREE.replace("PinJoint", "EllipsoidJoint"),
                "joint hip_r is of the kind EllipsoidJoint; a CustomJoint, PinJoint or WeldJoint would be right");
        refused(
                THREE.replace("<PinJoint name=\"knee_r\">", "<CustomJoint name=\"knee_r\">" + axis("<Sine/>"))
                        .replaceFirst("(?s)(knee_angle_r\"/>.*?)</PinJoint>", "$1</CustomJoint>"),
                "rotation1: a function of the kind Sine; a SimmSpline, LinearFunction, Constant, PolynomialFunction "
                        + "or MultiplierFunction would be right");
        refused(
                THREE.replaceFirst("<PathPoint>(.*?)</PathPoint>", "<OrbitPoint name=\"p1\">$1</OrbitPoint>"),
                "point p1 is of the kind OrbitPoint; a PathPoint, ConditionalPathPoint or MovingPathPoint would be right");
        refused(
                coupled(""),
                "coordinate knee_angle_r follows another by the constraint patella; a free one would be right");
    }

    @Test
    void an_axis_that_goes_with_two_coordinates_is_refused_with_both() {
        String two = axis("<LinearFunction><coefficients>1 0</coefficients></LinearFunction>")
                .replace("<coordinates>knee_angle_r", "<coordinates>knee_angle_r\n knee_rotation_r");
        refused(
                THREE.replace("<PinJoint name=\"knee_r\">", "<CustomJoint name=\"knee_r\">" + two)
                        .replaceFirst("(?s)(knee_angle_r\"/>.*?)</PinJoint>", "$1</CustomJoint>"),
                "joint knee_r: rotation1 goes with more than one coordinate, knee_angle_r and knee_rotation_r; "
                        + "one would be right");
    }

    @Test
    void a_constraint_that_is_not_in_force_holds_nothing() throws IOException {
        for (String off : List.of("<isDisabled> true </isDisabled>", "<isEnforced>false</isEnforced>")) {
            assertThat(leg(coupled(off), Side.RIGHT).posture(STRAIGHT).length(VAS_INT))
                    .isCloseTo(0.25, within(1e-12));
        }
        for (String on : List.of("<isDisabled>false</isDisabled>", "<isEnforced>true</isEnforced>")) {
            refused(
                    coupled(on),
                    "coordinate knee_angle_r follows another by the constraint patella; a free one would be right");
        }
    }

    private static String coupled(String switched) {
        return THREE.replace(
                "</Model>",
                "<CoordinateCouplerConstraint name=\"patella\">" + switched + "<dependent_coordinate_name>"
                        + "knee_angle_r</dependent_coordinate_name></CoordinateCouplerConstraint></Model>");
    }

    @Test
    void knee_muscles_that_are_missing_are_named() {
        assertThatThrownBy(reading(THREE.replace("grac_r", "grac_left").replace("tfl_r", "tensor_r")))
                .isInstanceOf(UnusableModel.class)
                .hasMessageStartingWith("muscles that are missing: grac_r, tfl_r; all of rect_fem_r, vas_lat_r,");
    }

    @Test
    void numbers_that_make_no_sense_are_refused_with_whose_they_are() {
        refused(
                THREE.replaceFirst("<max_isometric_force>1000", "<max_isometric_force>-5"),
                "muscle rect_fem_r: maximal isometric force of rect_fem is -5.0; above 0 would be right");
        refused(
                THREE.replaceFirst("<tendon_slack_length>0.2", "<tendon_slack_length>long"),
                "rect_fem_r: tendon_slack_length is \"long\"; numbers would be right");
        refused(
                THREE.replaceFirst("<location>0.05 0.05 0", "<location>0.05 NaN 0"),
                "rect_fem_r: location is \"0.05 NaN 0\"; three numbers would be right");
        refused(
                THREE.replace("0.05 -0.05 0", "0 -0.05 0").replace("0.05 -0.2 0", "0 -0.2 0"),
                "vas_int has a moment arm of 0 m about the knee in the neutral pose; more than 0.001 would be right");
    }

    @Test
    void bodies_and_coordinates_that_are_missing_are_named() {
        refused(
                THREE.replace("knee_angle_r", "bend"),
                "no joint between the bodies of the muscles turns with knee_angle_r; one would be right");
        refused(
                THREE.replace("<body>foot_r</body>", "<body>calcn_r</body>"),
                "bodies pelvis and calcn_r do not hang together: there is no joint below calcn_r");
    }

    @Test
    void a_file_with_a_document_type_is_refused_unread(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "a patient's name");
        String attack = THREE.replace(
                        "<OpenSimDocument",
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"%s\">]>\n<OpenSimDocument".formatted(secret.toUri()))
                .replaceFirst("<max_isometric_force>1000", "<max_isometric_force>&secret;");

        assertThatThrownBy(reading(attack))
                .isInstanceOf(UnusableModel.class)
                .hasMessageStartingWith("not an XML file that can be read: DOCTYPE is disallowed")
                .hasMessageNotContaining("patient");
    }

    @Test
    void a_file_that_is_no_xml_is_refused() {
        assertThatThrownBy(reading("endheader\n0 1 2"))
                .isInstanceOf(UnusableModel.class)
                .hasMessageStartingWith("not an XML file that can be read: ");
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(reading(text)).isInstanceOf(UnusableModel.class).hasMessage(reason);
    }

    private static ThrowingCallable reading(String text) {
        return () -> leg(text, Side.RIGHT);
    }

    private static LegModel leg(String text, Side side) throws IOException {
        return OsimModel.leg(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), side);
    }
}

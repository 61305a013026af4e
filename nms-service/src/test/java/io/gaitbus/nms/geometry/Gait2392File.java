package io.gaitbus.nms.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.osim.OsimModel;
import io.gaitbus.nms.osim.Side;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Writes the right leg of gait2392, as far as the muscles over the knee need it, as a model of OpenSim 3,
/// Run by hand: `Gait2392File nms-reference gait2392-right-leg.osim`, the first the folder of the reference
/// data.
final class Gait2392File {

    private static final List<String> JOINTS = List.of("hip_r", "knee_r", "ankle_r", "subtalar_r");

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- The right leg of OpenSim's gait2392, as far as the 13 muscles over the knee need it.
                 Model by Scott L. Delp, Darryl G. Thelen, Frank C. Anderson, Ajay Seth et al. (OpenSim,
                 gait2392_thelen2003muscle.osim), licensed under CC BY 3.0
                 (https://creativecommons.org/licenses/by/3.0/). Changed: all but the right leg's bodies, joints
                 and knee muscles left out. Written by Gait2392File. -->
            <OpenSimDocument Version="30000">
            <Model name="gait2392_right_leg">
            <credits>Delp S.L., Loan J.P., Hoy M.G., Zajac F.E., Topp E.L., Rosen J.M., Thelen D.G., Anderson F.C.,
            Seth A. CC BY 3.0</credits>
            <length_units>meters</length_units>
            <force_units>N</force_units>
            <BodySet><objects>
            <Body name="pelvis"><Joint/></Body>
            """;

    private final JsonNode kinematics;
    private final List<String[]> points;
    private final List<String[]> muscles;
    private final StringBuilder text = new StringBuilder(HEAD);

    private Gait2392File(Path folder) throws IOException {
        kinematics = new ObjectMapper()
                .readTree(folder.resolve("gait2392_right_leg_kinematics.json").toFile());
        points = rows(folder.resolve("muscle_path_points.csv"));
        muscles = rows(folder.resolve("muscles.csv"));
    }

    public static void main(String[] files) throws IOException {
        Path model = Path.of(files[1], "gait2392-right-leg.osim");
        Files.writeString(model, new Gait2392File(Path.of(files[0])).written());
        try (InputStream file = Files.newInputStream(model)) {
            List<Surface> fitted = SurfaceFit.surfaces(OsimModel.leg(file, Side.RIGHT));
            Files.writeString(Path.of(files[1], "gait2392-geometry.csv"), SurfaceText.written(fitted));
        }
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals("gait2392"))
                .toList();
    }

    private String written() {
        JOINTS.forEach(this::body);
        text.append("</objects></BodySet>\n<ForceSet><objects>\n");
        Muscles.KNEE.forEach(name -> muscle(name + "_r"));
        return text.append("</objects></ForceSet>\n</Model>\n</OpenSimDocument>\n")
                .toString();
    }

    private void line(String line, Object... values) {
        text.append(line.formatted(values)).append('\n');
    }

    private void body(String name) {
        JsonNode joint = kinematics.at("/joints/" + name);
        line(
                "<Body name=\"%s\"><Joint><CustomJoint name=\"%s\">",
                joint.get("child").asText(), name);
        line("<parent_body>%s</parent_body>", joint.get("parent").asText());
        line("<location_in_parent>%s</location_in_parent>", numbers(joint.get("parent_offset_translation")));
        line("<orientation_in_parent>0 0 0</orientation_in_parent>"); // the matrices there are all unity
        line("<location>%s</location>", numbers(joint.get("child_offset_translation")));
        line("<orientation>0 0 0</orientation>");
        line("<SpatialTransform>");
        for (int i = 0; i < 6; i++) {
            axis(joint.get("axes").get(i), i % 3 + 1);
        }
        line("</SpatialTransform></CustomJoint></Joint></Body>");
    }

    private void axis(JsonNode axis, int number) {
        line("<TransformAxis name=\"%s%d\">", axis.get("type").asText(), number);
        line(
                "<coordinates>%s</coordinates>",
                axis.get("coordinate").isNull() ? "" : axis.get("coordinate").asText());
        line("<axis>%s</axis>", numbers(axis.get("axis")));
        line("<function>%s</function></TransformAxis>", function(axis.get("function")));
    }

    private static String function(JsonNode function) {
        JsonNode linear = function.path("linear");
        if (function.has("SimmSpline")) {
            JsonNode spline = function.get("SimmSpline");
            return "<SimmSpline><x>%s</x><y>%s</y></SimmSpline>"
                    .formatted(numbers(spline.get("x")), numbers(spline.get("y")));
        }
        return linear.get("slope").asDouble() == 0
                ? "<Constant><value>%s</value></Constant>"
                        .formatted(linear.get("offset").asText())
                : "<LinearFunction><coefficients>%s %s</coefficients></LinearFunction>"
                        .formatted(
                                linear.get("slope").asText(),
                                linear.get("offset").asText());
    }

    private static String numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private void muscle(String name) {
        String[] row = muscles.stream()
                .filter(muscle -> muscle[1].equals(name))
                .findFirst()
                .orElseThrow();
        line("<%s name=\"%s\">", row[2], name);
        line("<max_isometric_force>%s</max_isometric_force>", row[3]);
        line("<optimal_fiber_length>%s</optimal_fiber_length>", row[4]);
        line("<tendon_slack_length>%s</tendon_slack_length>", row[5]);
        line("<pennation_angle_at_optimal>%s</pennation_angle_at_optimal>", row[6]);
        line("<GeometryPath><PathPointSet><objects>");
        points.stream().filter(point -> point[1].equals(name)).forEach(this::point);
        line("</objects></PathPointSet></GeometryPath></%s>", row[2]);
    }

    private void point(String[] row) {
        line("<%s name=\"%s\"><body>%s</body>", row[4], row[3], row[5]);
        switch (row[4]) {
            case "MovingPathPoint" -> {
                JsonNode moving = kinematics.get("moving_points").get(row[3]);
                List.of("x", "y", "z").forEach(axis -> {
                    line("<%s_location>%s</%s_location>", axis, function(moving.get(axis)), axis);
                    line(
                            "<%s_coordinate>%s</%s_coordinate>",
                            axis, moving.get(axis).get("coordinate").asText(), axis);
                });
            }
            case "ConditionalPathPoint" -> {
                line("<location>%s %s %s</location>", row[6], row[7], row[8]);
                line("<range>%s %s</range><coordinate>%s</coordinate>", row[10], row[11], row[9]);
            }
            default -> line("<location>%s %s %s</location>", row[6], row[7], row[8]);
        }
        line("</%s>", row[4]);
    }
}

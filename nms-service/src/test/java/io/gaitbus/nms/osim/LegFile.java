package io.gaitbus.nms.osim;

import io.gaitbus.gait.Muscles;
import java.util.List;

/// A made-up leg as a model's file: pins at hip, knee and ankle, 0.4 m apart, and muscles of two points.
final class LegFile {

    /// As OpenSim 3 writes it: joints inside bodies, `body` and `coordinate` by name.
    static final LegFile THREE = new LegFile(false);

    /// As OpenSim 4 writes it: a set of joints, offset frames, sockets with paths.
    static final LegFile FOUR = new LegFile(true);

    private final boolean four;

    private LegFile(boolean four) {
        this.four = four;
    }

    /// The file of a leg.
    String text(String suffix) {
        List<String> joints = List.of(
                joint(suffix, "hip", "pelvis", "femur" + suffix, "hip_flexion", "0 0 0"),
                joint(suffix, "knee", "femur" + suffix, "tibia" + suffix, "knee_angle", "0 -0.4 0"),
                joint(suffix, "ankle", "tibia" + suffix, "foot" + suffix, "ankle_angle", "0 -0.4 0"));
        String bodies = four ? "" : "<BodySet><objects>%s</objects></BodySet>".formatted(String.join("", joints));
        String set = four ? "<JointSet><objects>%s</objects></JointSet>".formatted(String.join("", joints)) : "";
        StringBuilder muscles = new StringBuilder();
        Muscles.KNEE.forEach(name -> muscles.append(muscle(name, suffix)).append('\n'));
        return """
                <?xml version="1.0"?>
                <OpenSimDocument Version="%s"><Model name="leg">%s%s
                <ForceSet><objects>
                %s</objects></ForceSet></Model></OpenSimDocument>
                """.formatted(four ? "40000" : "30000", bodies, set, muscles);
    }

    private String joint(String suffix, String name, String parent, String child, String coordinate, String at) {
        if (four) {
            return """
                    <PinJoint name="%1$s%2$s">
                    <socket_parent_frame>%3$s_offset</socket_parent_frame>
                    <socket_child_frame>%4$s_offset</socket_child_frame>
                    <coordinates><Coordinate name="%5$s%2$s"/></coordinates>
                    <frames>
                    <PhysicalOffsetFrame name="%3$s_offset"><socket_parent>/bodyset/%3$s</socket_parent>
                    <translation>%6$s</translation><orientation>0 0 0</orientation></PhysicalOffsetFrame>
                    <PhysicalOffsetFrame name="%4$s_offset"><socket_parent>/bodyset/%4$s</socket_parent>
                    <translation>0 0 0</translation><orientation>0 0 0</orientation></PhysicalOffsetFrame>
                    </frames></PinJoint>
                    """.formatted(name, suffix, parent, child, coordinate, at);
        }
        return """
                <Body name="%4$s"><Joint><PinJoint name="%1$s%2$s"><parent_body>%3$s</parent_body>
                <location_in_parent>%6$s</location_in_parent>
                <CoordinateSet><objects><Coordinate name="%5$s%2$s"/></objects></CoordinateSet>
                </PinJoint></Joint></Body>
                """.formatted(name, suffix, parent, child, coordinate, at);
    }

    /// Muscles from the pelvis run in front of hip and knee, the gastrocnemii behind the knee to behind the
    /// ankle, the others in front of the knee.
    private String muscle(String name, String suffix) {
        String points = switch (name) {
            case "med_gas", "lat_gas" -> point("femur" + suffix, "-0.02 -0.38 0") + point("foot" + suffix, "-0.05 0 0");
            case "vas_int" -> point("femur" + suffix, "0.05 -0.2 0") + point("tibia" + suffix, "0.05 -0.05 0");
            default -> point("pelvis", "0.05 0.05 0") + point("tibia" + suffix, "0.05 -0.05 0");
        };
        return """
                <Thelen2003Muscle name="%s%s"><GeometryPath><PathPointSet><objects>%s</objects></PathPointSet>
                </GeometryPath><max_isometric_force>1000</max_isometric_force>
                <optimal_fiber_length>0.1</optimal_fiber_length><tendon_slack_length>0.2</tendon_slack_length>
                <pennation_angle_at_optimal>0.1</pennation_angle_at_optimal></Thelen2003Muscle>
                """.formatted(name, suffix, points);
    }

    private String point(String body, String location) {
        return four
                ? "<PathPoint><socket_parent_frame>/bodyset/%s</socket_parent_frame><location>%s</location></PathPoint>"
                        .formatted(body, location)
                : "<PathPoint><location>%s</location><body>%s</body></PathPoint>".formatted(location, body);
    }
}

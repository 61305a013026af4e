package io.gaitbus.nms.osim;

import io.gaitbus.nms.geometry.path.BodyJoint;
import io.gaitbus.nms.geometry.path.BodyJoint.Axis;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.CoordinateFunction;
import io.gaitbus.nms.geometry.path.Frame;
import io.gaitbus.nms.geometry.path.Motion;
import io.gaitbus.nms.geometry.path.Vector3;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The joints of a model: inside their bodies, as OpenSim 3 writes them, or in a set of their own, as OpenSim
/// 4 does.
///
/// @param model the root of the file
/// @param side  whose angles drive
record Joints(Xml model, Side side) {

    private static final Set<String> ROTATIONS = Set.of("rotation1", "rotation2", "rotation3");

    /// The element of the joint that a body hangs on; none for the ground.
    Optional<Xml> above(String body) {
        return candidates().filter(joint -> child(joint).equals(body)).findFirst();
    }

    private Stream<Xml> candidates() {
        Stream<Xml> inBodies =
                Stream.of("Joint", "joint").flatMap(model::within).flatMap(Xml::children);
        Stream<Xml> inSet = model.within("JointSet")
                .flatMap(set -> set.child("objects").stream())
                .flatMap(Xml::children);
        return Stream.concat(inBodies, inSet);
    }

    /// The body that a joint moves.
    private static String child(Xml joint) {
        if (joint.child("socket_child_frame").isPresent()) {
            return placed(joint, "socket_child_frame").body;
        }
        return joint.parent().flatMap(Xml::parent).map(Xml::name).orElse("");
    }

    /// The body that a joint's own body hangs on.
    static String parent(Xml joint) {
        return joint.child("socket_parent_frame").isPresent()
                ? placed(joint, "socket_parent_frame").body
                : joint.text("parent_body");
    }

    /// A frame on a body.
    private record Placed(String body, Frame frame) {}

    /// What a joint's socket is plugged into: a body, or a frame offset from one.
    private static Placed placed(Xml joint, String socket) {
        String name = joint.lastOfPath(socket);
        return joint.within("PhysicalOffsetFrame")
                .filter(offset -> offset.name().equals(name))
                .findFirst()
                .map(offset -> new Placed(
                        offset.lastOfPath("socket_parent"),
                        Frame.turned(offset.vector("orientation"), offset.vector("translation"))))
                .orElseGet(() -> new Placed(name, Frame.IDENTITY));
    }

    /// A joint as the path engine knows it.
    BodyJoint read(Xml joint) {
        boolean hasSockets = joint.child("socket_parent_frame").isPresent();
        Frame inParent = hasSockets
                ? placed(joint, "socket_parent_frame").frame
                : Frame.turned(joint.vector("orientation_in_parent"), joint.vector("location_in_parent"));
        Frame inChild = hasSockets
                ? placed(joint, "socket_child_frame").frame
                : Frame.turned(joint.vector("orientation"), joint.vector("location"));
        List<Axis> rotations = switch (joint.tag()) {
            case "CustomJoint" -> axes(joint, true);
            case "PinJoint" -> List.of(pin(joint));
            case "WeldJoint" -> List.of();
            default ->
                throw new UnusableModel(
                        "joint %s is of the kind %s; a CustomJoint, PinJoint or WeldJoint would be right"
                                .formatted(joint.name(), joint.tag()));
        };
        List<Axis> translations = joint.tag().equals("CustomJoint") ? axes(joint, false) : List.of();
        return new BodyJoint(joint.name(), parent(joint), child(joint), inParent, inChild, rotations, translations);
    }

    private List<Axis> axes(Xml joint, boolean rotations) {
        return joint.within("TransformAxis")
                .filter(axis -> ROTATIONS.contains(axis.name()) == rotations)
                .map(this::axis)
                .toList();
    }

    private Axis axis(Xml axis) {
        Vector3 direction = axis.vector("axis");
        if (!(direction.length() > 0)) {
            throw new UnusableModel("joint %s: %s has no axis; three numbers, not all 0, would be right"
                    .formatted(axis.parent().map(Xml::whose).orElse(""), axis.name()));
        }
        return new Axis(direction, new Motion(coordinate(theOnly(axis)), Functions.within(axis)));
    }

    /// The coordinate of an axis; empty where it has none.
    private static String theOnly(Xml axis) {
        String coordinates = axis.text("coordinates");
        List<String> names = List.of(coordinates.split("\\s+"));
        if (names.size() > 1) {
            throw new UnusableModel("joint %s: %s goes with more than one coordinate, %s; one would be right"
                    .formatted(axis.parent().map(Xml::whose).orElse(""), axis.name(), String.join(" and ", names)));
        }
        return coordinates;
    }

    /// A pin turns about the z axis of its frame.
    private Axis pin(Xml joint) {
        String coordinate =
                joint.within("Coordinate").findFirst().map(Xml::name).orElse("");
        return new Axis(
                new Vector3(0, 0, 1),
                new Motion(coordinate(coordinate), new CoordinateFunction.Polynomial(List.of(1.0, 0.0))));
    }

    /// What a coordinate drives. One that follows another by a constraint in force is refused: it would not
    /// stay at 0.
    private Coordinate coordinate(String name) {
        model.within("CoordinateCouplerConstraint")
                .filter(Joints::isInForce)
                .filter(constraint ->
                        constraint.lastOfPath("dependent_coordinate_name").equals(name))
                .findFirst()
                .ifPresent(constraint -> {
                    throw new UnusableModel(
                            "coordinate %s follows another by the constraint %s; a free one would be right"
                                    .formatted(name, constraint.name()));
                });
        return side.coordinate(name);
    }

    /// Whether a constraint is neither disabled, as OpenSim 3 has it, nor not enforced, as OpenSim 4 has it.
    private static boolean isInForce(Xml constraint) {
        return !constraint.text("isDisabled").equalsIgnoreCase("true")
                && !constraint.text("isEnforced").equalsIgnoreCase("false");
    }
}

package io.gaitbus.nms.osim;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.Motion;
import io.gaitbus.nms.geometry.path.MusclePath;
import io.gaitbus.nms.geometry.path.PathPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The muscles of a model that span the knee.
///
/// @param model the root of the file
/// @param side  whose
record MuscleReader(Xml model, Side side) {

    /// In the order of [Muscles#KNEE].
    List<MusclePath> knee() {
        Map<String, Xml> found = new HashMap<>();
        model.within("max_isometric_force")
                .flatMap(force -> force.parent().stream())
                .forEach(muscle -> found.putIfAbsent(muscle.name(), muscle));
        List<String> missing = Muscles.KNEE.stream()
                .map(side::of)
                .filter(name -> !found.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableModel("muscles that are missing: %s; all of %s would be right"
                    .formatted(
                            String.join(", ", missing),
                            String.join(
                                    ", ", Muscles.KNEE.stream().map(side::of).toList())));
        }
        Muscles.KNEE.forEach(name -> refuseWrapped(found.get(side.of(name))));
        return Muscles.KNEE.stream()
                .map(name -> muscle(name, found.get(side.of(name))))
                .toList();
    }

    private static void refuseWrapped(Xml muscle) {
        muscle.within("PathWrap").findFirst().ifPresent(wrap -> {
            throw new UnusableModel("muscle %s wraps over %s; a path of points alone would be right"
                    .formatted(muscle.name(), wrap.lastOfPath("wrap_object")));
        });
    }

    private MusclePath muscle(String name, Xml muscle) {
        try {
            return new MusclePath(
                    name,
                    muscle.number("max_isometric_force"),
                    muscle.number("optimal_fiber_length"),
                    muscle.number("tendon_slack_length"),
                    muscle.number("pennation_angle_at_optimal"),
                    points(muscle));
        } catch (UnusableModel e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnusableModel("muscle %s: %s".formatted(muscle.name(), e.getMessage()), e);
        }
    }

    private List<PathPoint> points(Xml muscle) {
        return muscle.within("PathPointSet")
                .flatMap(set -> set.child("objects").stream())
                .flatMap(Xml::children)
                .map(this::point)
                .toList();
    }

    private PathPoint point(Xml point) {
        String body = point.child("socket_parent_frame").isPresent()
                ? point.lastOfPath("socket_parent_frame")
                : point.text("body");
        return switch (point.tag()) {
            case "PathPoint" -> new PathPoint.Fixed(body, point.vector("location"));
            case "ConditionalPathPoint" -> conditional(body, point);
            case "MovingPathPoint" ->
                new PathPoint.Moving(body, motion(point, "x"), motion(point, "y"), motion(point, "z"));
            default ->
                throw new UnusableModel(
                        "point %s is of the kind %s; a PathPoint, ConditionalPathPoint or MovingPathPoint would be right"
                                .formatted(point.name(), point.tag()));
        };
    }

    private PathPoint conditional(String body, Xml point) {
        List<Double> range = point.numbers("range");
        if (range.size() != 2) {
            throw new UnusableModel("point %s: range is \"%s\"; two angles in rad would be right"
                    .formatted(point.name(), point.text("range")));
        }
        return new PathPoint.Conditional(
                body, point.vector("location"), coordinate(point, "coordinate"), range.getFirst(), range.getLast());
    }

    private Motion motion(Xml point, String axis) {
        Xml function = point.child(axis + "_location")
                .orElseThrow(() -> new UnusableModel(
                        "point %s: no %s_location; a function would be right".formatted(point.name(), axis)));
        return new Motion(coordinate(point, axis + "_coordinate"), Functions.within(function));
    }

    private Coordinate coordinate(Xml point, String tag) {
        return side.coordinate(
                point.child("socket_" + tag).isPresent() ? point.lastOfPath("socket_" + tag) : point.text(tag));
    }
}

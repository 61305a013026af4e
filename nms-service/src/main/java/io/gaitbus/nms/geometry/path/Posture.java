package io.gaitbus.nms.geometry.path;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A leg in one pose: lengths of its muscles, and how these change with an angle.
///
/// The derivative is a central difference, with the points a muscle runs through as they are in the pose
/// itself.
public final class Posture {

    /// Step of the difference, rad; that of the reference table.
    private static final double STEP = 1e-5;

    private final Skeleton skeleton;
    private final List<MusclePath> muscles;
    private final Angles signs;
    private final Placed here;
    private final Map<Coordinate, Placed> ahead = new EnumMap<>(Coordinate.class);
    private final Map<Coordinate, Placed> behind = new EnumMap<>(Coordinate.class);

    /// Bodies, and the angles that brought them there, in the model's signs.
    private record Placed(Map<String, Frame> bodies, Angles angles) {}

    /// @param signs 1 for an angle that the model counts as the project does, else −1
    Posture(Skeleton skeleton, List<MusclePath> muscles, Angles signs, Angles angles) {
        this.skeleton = skeleton;
        this.muscles = muscles;
        this.signs = signs;
        this.here = placed(angles);
    }

    private Placed placed(Angles angles) {
        return new Placed(skeleton.bodies(angles), angles);
    }

    /// Length of a muscle-tendon unit, m.
    ///
    /// @param muscle index in `Muscles.KNEE`
    public double length(int muscle) {
        return length(muscle, here);
    }

    /// `∂ℓmt/∂q` in the project's signs, m/rad.
    public double arm(int muscle, Coordinate coordinate) {
        Placed further = ahead.computeIfAbsent(coordinate, _ -> placed(here.angles.beyond(coordinate, STEP)));
        Placed back = behind.computeIfAbsent(coordinate, _ -> placed(here.angles.beyond(coordinate, -STEP)));
        return signs.of(coordinate) * (length(muscle, further) - length(muscle, back)) / (2 * STEP);
    }

    private double length(int muscle, Placed placed) {
        double length = 0;
        Vector3 before = Vector3.ZERO;
        boolean first = true;
        for (PathPoint point : muscles.get(muscle).points()) {
            if (point.isActive(here.angles)) {
                Frame body = placed.bodies.getOrDefault(point.body(), Frame.IDENTITY);
                Vector3 at = body.point(point.location(placed.angles));
                length += first ? 0 : at.distance(before);
                before = at;
                first = false;
            }
        }
        return length;
    }
}

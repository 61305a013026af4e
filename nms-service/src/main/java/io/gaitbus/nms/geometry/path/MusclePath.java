package io.gaitbus.nms.geometry.path;

import java.util.List;

/// A muscle of a model: where it runs, and what it is made of. In a subject it is a muscle-tendon unit on a
/// geometry.
///
/// @param name               without a leg's suffix, e.g. `rect_fem`
/// @param maxIsometricForce  `F₀`, N
/// @param optimalFibreLength `ℓₒ`, m
/// @param tendonSlackLength  `ℓts`, m
/// @param optimalPennation   `φ₀`, rad, in [0, π/2)
/// @param points             from origin to insertion
public record MusclePath(
        String name,
        double maxIsometricForce,
        double optimalFibreLength,
        double tendonSlackLength,
        double optimalPennation,
        List<PathPoint> points) {

    public MusclePath {
        points = List.copyOf(points);
        positive(name, "maximal isometric force", maxIsometricForce);
        positive(name, "optimal fibre length", optimalFibreLength);
        positive(name, "tendon slack length", tendonSlackLength);
        if (!(optimalPennation >= 0 && optimalPennation < Math.PI / 2)) {
            throw new IllegalArgumentException("optimal pennation of %s is %s rad; 0 to below π/2 would be right"
                    .formatted(name, optimalPennation));
        }
        if (points.stream()
                        .filter(point -> !(point instanceof PathPoint.Conditional))
                        .count()
                < 2) {
            throw new IllegalArgumentException(
                    "the path of %s has fewer than two points that are always there".formatted(name));
        }
    }

    /// The same muscle on another path.
    MusclePath along(List<PathPoint> otherPoints) {
        return new MusclePath(
                name, maxIsometricForce, optimalFibreLength, tendonSlackLength, optimalPennation, otherPoints);
    }

    private static void positive(String name, String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("%s of %s is %s; above 0 would be right".formatted(what, name, value));
        }
    }
}

package io.gaitbus.nms.osim;

import io.gaitbus.nms.geometry.path.Coordinate;
import java.util.Map;

/// Which leg of a model; bodies, muscles and coordinates end in its suffix.
public enum Side {
    RIGHT("_r"),
    LEFT("_l");

    /// As gait2392 and its descendants name them, without suffix.
    private static final Map<Coordinate, String> COORDINATES = Map.of(
            Coordinate.HIP, "hip_flexion",
            Coordinate.KNEE, "knee_angle",
            Coordinate.ANKLE, "ankle_angle");

    private final String suffix;

    Side(String suffix) {
        this.suffix = suffix;
    }

    /// A name with the suffix.
    String of(String name) {
        return name + suffix;
    }

    /// What a coordinate of a model drives; all but three are held.
    Coordinate coordinate(String name) {
        return COORDINATES.entrySet().stream()
                .filter(entry -> of(entry.getValue()).equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Coordinate.HELD);
    }

    /// The name of what drives, in models.
    String named(Coordinate coordinate) {
        return of(COORDINATES.get(coordinate));
    }
}

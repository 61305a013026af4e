package io.gaitbus.nms.osim;

import io.gaitbus.nms.geometry.path.Coordinate;

/// Which leg of a model; bodies, muscles and coordinates end in its suffix.
public enum Side {
    RIGHT("_r"),
    LEFT("_l");

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
        if (name.equals(of("hip_flexion"))) {
            return Coordinate.HIP;
        }
        if (name.equals(of("knee_angle"))) {
            return Coordinate.KNEE;
        }
        return name.equals(of("ankle_angle")) ? Coordinate.ANKLE : Coordinate.HELD;
    }
}

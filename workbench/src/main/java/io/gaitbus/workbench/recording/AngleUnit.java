package io.gaitbus.workbench.recording;

/// The unit of a file's joint angles.
public enum AngleUnit {
    DEGREES,
    RADIANS;

    /// What one of it is, rad.
    double radians() {
        return switch (this) {
            case DEGREES -> Math.toRadians(1);
            case RADIANS -> 1;
        };
    }
}

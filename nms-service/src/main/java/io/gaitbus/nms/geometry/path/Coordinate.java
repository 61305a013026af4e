package io.gaitbus.nms.geometry.path;

import java.util.Locale;

/// What a model's motion depends on: three angles, and all others, which are held at 0.
public enum Coordinate {
    HIP,
    KNEE,
    ANKLE,
    HELD;

    /// As in `Muscles.JOINTS`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

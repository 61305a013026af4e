package io.gaitbus.nms.geometry.path;

import io.gaitbus.gait.Muscles;
import java.util.Locale;

/// What a model's motion depends on: three angles, and all others, which are held at 0.
public enum Coordinate {
    HIP,
    KNEE,
    ANKLE,
    HELD;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final int index = Muscles.JOINTS.indexOf(word);

    /// As in [Muscles#JOINTS].
    public String word() {
        return word;
    }

    /// As an index of [Muscles#JOINTS]; −1 for what is held.
    public int index() {
        return index;
    }
}

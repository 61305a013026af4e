package io.gaitbus.nms.calibration;

import io.gaitbus.gait.Muscles;
import java.util.Arrays;
import java.util.List;

/// Muscles over the knee that share their strength, by the joint actions they are for.
enum MuscleGroup {
    QUADRICEPS("quadriceps", "rect_fem", "vas_lat", "vas_med", "vas_int"),
    HAMSTRINGS("hamstrings", "bifemlh", "bifemsh", "semimem", "semiten"),
    THIGH("sartorius, gracilis and tensor", "sar", "grac", "tfl"),
    GASTROCNEMII("gastrocnemii", "med_gas", "lat_gas");

    private final String words;
    private final List<Integer> muscles;

    MuscleGroup(String words, String... muscles) {
        this.words = words;
        this.muscles = Arrays.stream(muscles).map(Muscles.KNEE::indexOf).toList();
    }

    /// The group of a muscle.
    ///
    /// @param muscle index in [Muscles#KNEE]
    static MuscleGroup of(int muscle) {
        return Arrays.stream(values())
                .filter(group -> group.muscles.contains(muscle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("muscle %d belongs to no group".formatted(muscle)));
    }

    /// What it is called.
    String words() {
        return words;
    }

    /// Its muscles, as indices of [Muscles#KNEE].
    List<Integer> muscles() {
        return muscles;
    }
}

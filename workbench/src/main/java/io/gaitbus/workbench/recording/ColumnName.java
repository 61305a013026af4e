package io.gaitbus.workbench.recording;

import io.gaitbus.message.Leg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the name of a column tells: `knee_angle_r` is the knee angle of the right leg,
/// `/forceset/soleus_l/activation` the activation of the left soleus, `hip_angle_deg` the hip angle in degrees.
///
/// @param text  the name as the file has it
/// @param words its other words, in lower case and order, e.g. `knee`, `angle`
/// @param leg   the leg, where the name tells
/// @param unit  the unit of an angle, where the name tells
record ColumnName(String text, List<String> words, Optional<Leg> leg, Optional<AngleUnit> unit) {

    private static final Set<String> RIGHT = Set.of("r", "right");
    private static final Set<String> LEFT = Set.of("l", "left");
    private static final Set<String> DEGREES = Set.of("deg", "degree", "degrees");
    private static final Set<String> RADIANS = Set.of("rad", "radian", "radians");

    /// Parts of OpenSim's paths that name no quantity.
    private static final Set<String> NOISE = Set.of("forceset", "jointset", "value", "emg", "env", "envelope");

    ColumnName {
        words = List.copyOf(words);
    }

    static ColumnName of(String text) {
        List<String> words = new ArrayList<>();
        Optional<Leg> leg = Optional.empty();
        Optional<AngleUnit> unit = Optional.empty();
        for (String word : Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))) {
            if (RIGHT.contains(word)) {
                leg = Optional.of(Leg.RIGHT);
            } else if (LEFT.contains(word)) {
                leg = Optional.of(Leg.LEFT);
            } else if (DEGREES.contains(word)) {
                unit = Optional.of(AngleUnit.DEGREES);
            } else if (RADIANS.contains(word)) {
                unit = Optional.of(AngleUnit.RADIANS);
            } else if (!NOISE.contains(word) && !word.isEmpty()) {
                words.add(word);
            }
        }
        return new ColumnName(text, words, leg, unit);
    }

    /// Its words in one, without some of them.
    String without(Set<String> unwanted) {
        return String.join(
                "", words.stream().filter(word -> !unwanted.contains(word)).toList());
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /// Whether it may belong to a leg: it names that one, or none.
    boolean fits(Leg side) {
        return leg.isEmpty() || leg.get() == side;
    }
}

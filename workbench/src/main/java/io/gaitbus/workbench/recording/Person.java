package io.gaitbus.workbench.recording;

import java.util.OptionalDouble;

/// Who was recorded.
///
/// @param id          subject id: letters, digits, dot, dash and underscore
/// @param mass        body mass, kg, above 0
/// @param massAssumed whether nobody told the mass
/// @param height      m
/// @param legLength   greater trochanter to the floor, m
public record Person(String id, double mass, boolean massAssumed, OptionalDouble height, OptionalDouble legLength) {

    public Person {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "subject id `%s` is not made of letters, digits, dot, dash and underscore".formatted(id));
        }
        if (!(mass > 0)) {
            throw new IllegalArgumentException("mass is %s kg, not above 0".formatted(mass));
        }
    }
}

package io.gaitbus.ingest.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A joint whose angle a session may measure: hip and knee flexion and ankle dorsiflexion positive.
///
/// The ranges are those of human joints, with room for hypermobile ones and for the errors of measuring.
public enum Joint {
    HIP(-60, 150),
    KNEE(-30, 170),
    ANKLE(-70, 60);

    /// No angle of a joint in degrees is larger.
    private static final double MOST_DEGREES = 180;

    private final double fromDegrees;
    private final double toDegrees;

    Joint(double fromDegrees, double toDegrees) {
        this.fromDegrees = fromDegrees;
        this.toDegrees = toDegrees;
    }

    /// The word of messages: `hip`, `knee` or `ankle`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The joint with a word.
    public static Optional<Joint> of(String word) {
        return Arrays.stream(values())
                .filter(joint -> joint.word().equals(word))
                .findFirst();
    }

    /// Angles that can be, rad.
    public Range angles() {
        return new Range(Math.toRadians(fromDegrees), Math.toRadians(toDegrees));
    }

    /// In words, what would have been right instead of an angle outside of [#angles].
    String expected(float angle) {
        return String.format(
                Locale.ROOT,
                "%s angle of %.2f to %.2f rad (%.0f° to %.0f°)%s",
                word(),
                angles().from(),
                angles().to(),
                fromDegrees,
                toDegrees,
                hint(angle));
    }

    private String hint(float angle) {
        if (!Float.isFinite(angle)) {
            return ", a finite number";
        }
        if (this == KNEE && angle < 0 && angles().contains(-angle)) {
            return "; looks like flexion negative: turn the sign";
        }
        return Math.abs(angle) <= MOST_DEGREES ? "; looks like degrees: multiply by π/180" : "";
    }
}

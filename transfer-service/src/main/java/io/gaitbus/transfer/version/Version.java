package io.gaitbus.transfer.version;

import static java.util.Objects.requireNonNull;

import io.gaitbus.message.Verdict;

/// What is to be known of a version before it may go into force.
///
/// @param number      of its subject's versions, from 1
/// @param name        `subject/number`
/// @param calibration version of the calibration it was trained on, which goes into force with it
/// @param verdict     of the gate, or of the person who overruled it
/// @param reason      the verdict in words
public record Version(int number, String name, String calibration, Verdict verdict, String reason) {

    public Version {
        requireNonNull(calibration, "calibration");
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
        if (number < 1 || !name.endsWith("/" + number)) {
            throw new IllegalArgumentException(
                    "version %d is called %s, not subject/%d".formatted(number, name, number));
        }
    }

    /// Whether it may go into force without anybody's force.
    boolean passed() {
        return switch (verdict) {
            case PROMOTED, FORCED -> true;
            case REJECTED -> false;
        };
    }

    Pair pair(boolean pinned) {
        return new Pair(calibration, name, pinned);
    }
}

package io.gaitbus.ingest.session;

import java.util.ArrayList;
import java.util.List;

/// What an upload of reference torque may hold.
public final class ReferenceRules {

    /// Knee torque over body mass, N·m/kg. Maximal isokinetic extension reaches about 4.
    public static final Range TORQUES = new Range(-10, 10);

    /// Frames a reference torque may reach to, from frame 0: 24 h. Who reads it makes room for all of them.
    public static final long MOST_FRAMES = 24L * 60 * 60 * 100;

    private static final int MOST_VIOLATIONS = 10;

    private ReferenceRules() {}

    /// What is wrong with a reference torque; the first few.
    ///
    /// @param firstFrame number of its first frame, from 0
    /// @param torque     N·m/kg, extension positive; NaN where it is not known. Not changed.
    public static List<Violation> violations(long firstFrame, float[] torque) {
        List<Violation> found = new ArrayList<>();
        if (firstFrame > MOST_FRAMES - torque.length) {
            String expected = "at most %d for %d frames: a reference torque ends within %d frames, 24 h"
                    .formatted(MOST_FRAMES - torque.length, torque.length, MOST_FRAMES);
            found.add(new Violation("firstFrame", Long.toString(firstFrame), expected));
        }
        boolean known = false;
        for (int i = 0; i < torque.length && found.size() < MOST_VIOLATIONS; i++) {
            known |= !Float.isNaN(torque[i]);
            if (!Float.isNaN(torque[i]) && !TORQUES.contains(torque[i])) {
                found.add(new Violation(
                        "torque[%d]".formatted(i),
                        Float.toString(torque[i]),
                        "%s N·m/kg, or null where not known; looks like N·m: divide by the body mass"
                                .formatted(TORQUES)));
            }
        }
        if (!known && torque.length > 0) {
            found.add(new Violation("torque", "%d × null".formatted(torque.length), "at least one known value"));
        }
        return found;
    }
}

package io.gaitbus.gait;

import io.gaitbus.message.Leg;
import java.util.Locale;

/// Names of streams: one leg of one session, `session/left` or `session/right`.
public final class Streams {

    private Streams() {}

    /// The stream of a leg of a session; the key of its records.
    public static String name(String session, Leg leg) {
        return session + "/" + leg.name().toLowerCase(Locale.ROOT);
    }
}

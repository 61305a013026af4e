package io.gaitbus.workbench.lab;

import io.gaitbus.gait.Streams;
import io.gaitbus.workbench.recording.Recording;
import java.util.Locale;

/// A recording performed live, in a session of its own.
///
/// @param session   id of the session
/// @param recording what is measured in it
public record Trial(String session, Recording recording) {

    public Trial {
        if (!session.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "session id `%s` is not made of letters, digits, dot, dash and underscore".formatted(session));
        }
    }

    /// The name of its stream.
    public String stream() {
        return Streams.name(session, recording.leg());
    }

    public String subject() {
        return recording.person().id();
    }

    public int frames() {
        return recording.frames();
    }

    /// Where ingest-service has the stream, e.g. `/sessions/walk45/right/`.
    String path() {
        return "/sessions/%s/%s/".formatted(session, recording.leg().name().toLowerCase(Locale.ROOT));
    }
}

package io.gaitbus.stream.job;

import io.gaitbus.message.Session;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// The sessions that a request names.
public final class RequestedSessions {

    private RequestedSessions() {}

    /// Looks sessions up, each once.
    ///
    /// @param known the session of an id
    /// @throws Refusal where none is named, or one is unknown or another subject's
    public static List<Session> of(String subject, List<String> ids, Function<String, Optional<Session>> known) {
        if (ids.isEmpty()) {
            throw new Refusal("the request names no session; one or more of %s would be right".formatted(subject));
        }
        return new TreeSet<>(ids)
                .stream().map(id -> session(id, subject, known.apply(id))).toList();
    }

    private static Session session(String id, String subject, Optional<Session> known) {
        Session session = known.orElseThrow(
                () -> new Refusal("session %s is not known; open one of %s first".formatted(id, subject)));
        if (!session.getSubject().equals(subject)) {
            throw new Refusal("session %s is one of %s, not of %s".formatted(id, session.getSubject(), subject));
        }
        return session;
    }
}

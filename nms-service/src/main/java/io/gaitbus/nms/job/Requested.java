package io.gaitbus.nms.job;

import io.gaitbus.message.Session;
import io.gaitbus.nms.Tables;
import io.gaitbus.stream.job.Refusal;
import java.util.List;
import java.util.TreeSet;

/// The sessions that a request names.
final class Requested {

    private Requested() {}

    /// @throws Refusal where there are none, or one is unknown or another subject's
    static List<Session> sessions(String subject, List<String> ids, Tables tables) {
        if (ids.isEmpty()) {
            throw new Refusal("the request names no session; one or more of %s would be right".formatted(subject));
        }
        return new TreeSet<>(ids)
                .stream().map(id -> session(id, subject, tables)).toList();
    }

    private static Session session(String id, String subject, Tables tables) {
        Session session = tables.session(id)
                .orElseThrow(() -> new Refusal("session %s is not known; open one of %s first".formatted(id, subject)));
        if (!session.getSubject().equals(subject)) {
            throw new Refusal("session %s is one of %s, not of %s".formatted(id, session.getSubject(), subject));
        }
        return session;
    }
}

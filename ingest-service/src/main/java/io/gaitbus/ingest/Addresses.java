package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Leg;
import io.gaitbus.message.Session;
import jakarta.enterprise.context.ApplicationScoped;

/// What an address under `/sessions/{id}/{leg}` means.
// not @Singleton: the handshake check that asks it is made before there are channels to write to
@ApplicationScoped
class Addresses {

    private final Sessions sessions;

    Addresses(Sessions sessions) {
        this.sessions = sessions;
    }

    /// @throws Refusal where there is no such session, or it has no such leg
    StreamIdentity stream(String id, String leg) {
        Session session = sessions.find(id);
        return Leg.of(leg)
                .flatMap(known -> StreamIdentity.of(session, known))
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN,
                        "session %s has no leg %s; it has %s"
                                .formatted(
                                        id,
                                        leg,
                                        String.join(
                                                ", ",
                                                Sessions.legs(session)
                                                        .map(Leg::word)
                                                        .toList()))));
    }
}

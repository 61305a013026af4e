package io.gaitbus.ingest;

import io.gaitbus.gait.Streams;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.StreamLedger;
import io.gaitbus.ingest.session.Tally;
import io.gaitbus.message.Session;
import io.gaitbus.message.SessionLeg;
import io.gaitbus.message.SessionState;
import io.gaitbus.message.StreamTally;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Opens, finds and closes sessions. What is written can be read by the time it is confirmed.
@Singleton
class Sessions {

    private final Rows<Session> rows;
    private final Publisher publisher;
    private final LiveStreams streams;
    private final Set<String> opening = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Session>> closing = new ConcurrentHashMap<>();

    Sessions(Rows<Session> rows, Publisher publisher, LiveStreams streams) {
        this.rows = rows;
        this.publisher = publisher;
        this.streams = streams;
    }

    /// @throws Refusal where there is none
    Session find(String id) {
        return rows.row(id)
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN, "there is no session %s; POST /sessions opens one".formatted(id)));
    }

    List<Session> all() {
        return rows.rows().values().stream()
                .sorted((a, b) -> Long.compare(a.getOpenedAtMillis(), b.getOpenedAtMillis()))
                .toList();
    }

    /// Opens a session.
    ///
    /// @throws Refusal where the name is taken
    CompletableFuture<Void> open(Session session) {
        String id = session.getId();
        if (rows.row(id).isPresent() || !opening.add(id)) {
            throw Refusal.of(ProblemKind.EXISTS, "there is a session %s already; choose another name".formatted(id));
        }
        return write(session).whenComplete((_, _) -> opening.remove(id));
    }

    /// Closes a session; once it is closed, closing it again changes nothing.
    CompletableFuture<Session> close(Session session) {
        if (session.getState() == SessionState.CLOSED) {
            return CompletableFuture.completedFuture(session);
        }
        CompletableFuture<Session> closed = closing.computeIfAbsent(session.getId(), _ -> {
            legs(session).forEach(leg -> streams.close(session, leg));
            Session record = Session.newBuilder(session)
                    .setState(SessionState.CLOSED)
                    .setTallies(tallies(session))
                    .build();
            return write(record).thenApply(_ -> record);
        });
        closed.whenComplete((_, _) -> closing.remove(session.getId()));
        return closed;
    }

    /// Closes a session if all its streams have ended.
    CompletableFuture<Void> closeIfEnded(Session session) {
        List<CompletableFuture<LiveStream>> open =
                legs(session).map(leg -> streams.open(session, leg)).toList();
        return CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).thenCompose(_ -> {
            boolean ended =
                    open.stream().allMatch(stream -> stream.join().ledger().ended());
            return ended ? close(session).thenApply(_ -> null) : CompletableFuture.completedFuture(null);
        });
    }

    private CompletableFuture<Void> write(Session session) {
        CompletableFuture<Void> appeared =
                rows.appeared(session.getId(), session).toCompletableFuture();
        return publisher.publish(session).thenCompose(_ -> appeared);
    }

    static Stream<Leg> legs(Session session) {
        return session.getLegs().stream().map(SessionLeg::getLeg).map(leg -> Leg.valueOf(leg.name()));
    }

    /// What became of the windows of each stream that is known here.
    private List<StreamTally> tallies(Session session) {
        return session.getLegs().stream()
                .map(SessionLeg::getLeg)
                .flatMap(leg -> tally(session, leg).stream())
                .toList();
    }

    private Optional<StreamTally> tally(Session session, io.gaitbus.message.Leg leg) {
        return streams.ledger(Streams.name(session.getId(), leg))
                .map(ledger -> tally(leg, ledger))
                .or(() -> session.getTallies().stream()
                        .filter(tally -> tally.getLeg() == leg)
                        .findFirst());
    }

    private static StreamTally tally(io.gaitbus.message.Leg leg, StreamLedger ledger) {
        Tally tally = ledger.tally();
        return StreamTally.newBuilder()
                .setLeg(leg)
                .setNextFrame(ledger.nextFrame())
                .setFramesAccepted(tally.framesAccepted())
                .setFramesMissing(tally.framesMissing())
                .setGaps(tally.gaps())
                .setLate(tally.late())
                .setRepeated(tally.repeated())
                .setRefused(tally.refused())
                .build();
    }
}

package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.StreamLedger;
import io.gaitbus.message.Session;
import io.gaitbus.message.SessionState;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The streams that this instance takes windows for. What it knows of them is read back from the log: all of it
/// when a stream is new here, and its end each time a sender connects, for another instance may have taken windows
/// in the meantime.
@Singleton
class LiveStreams {

    private final SensorLog log;
    private final Publisher publisher;
    private final IngestConfig config;
    private final Map<String, CompletableFuture<LiveStream>> streams = new ConcurrentHashMap<>();

    LiveStreams(SensorLog log, Publisher publisher, IngestConfig config) {
        this.log = log;
        this.publisher = publisher;
        this.config = config;
    }

    /// A stream of a session, up to date with the log.
    ///
    /// @return fails where the log cannot be read, or the leg is no part of the session
    CompletableFuture<LiveStream> open(Session session, Leg leg) {
        StreamIdentity identity = StreamIdentity.of(session, leg)
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN, "session %s has no %s leg".formatted(session.getId(), leg.word())));
        return streams.compute(identity.name(), (_, before) -> {
            if (before != null && !before.isDone()) {
                return before;
            }
            CompletableFuture<LiveStream> known =
                    before == null ? CompletableFuture.failedFuture(new IllegalStateException("new here")) : before;
            return known.thenCompose(stream -> stream.written().thenApply(_ -> stream))
                    .exceptionally(_ -> new LiveStream(identity, publisher, session.getOpenedAtMillis()))
                    .thenApplyAsync(stream -> upToDate(stream, session), Infrastructure.getDefaultExecutor());
        });
    }

    private LiveStream upToDate(LiveStream stream, Session session) {
        long sinceMillis = stream.lastKnownMillis() - config.clockSkew().toMillis();
        log.read(stream.identity().name(), sinceMillis, stream::found);
        if (session.getState() == SessionState.CLOSED) {
            stream.close();
        }
        return stream;
    }

    /// The ledger of a stream, if it is known here.
    Optional<StreamLedger> ledger(String stream) {
        return Optional.ofNullable(streams.get(stream))
                .filter(known -> known.isDone() && !known.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .filter(known -> !known.isBroken())
                .map(LiveStream::ledger);
    }

    /// The ledger of a stream, read back if it is not known here.
    StreamLedger ledger(Session session, Leg leg) {
        try {
            return open(session, leg)
                    .copy()
                    .orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .join()
                    .ledger();
        } catch (CompletionException e) {
            throw Refusal.brokerGone(e.getCause());
        }
    }

    /// Takes no more windows for a stream.
    void close(Session session, Leg leg) {
        Optional.ofNullable(streams.get(
                        StreamIdentity.of(session, leg).orElseThrow().name()))
                .ifPresent(known -> known.thenAccept(LiveStream::close));
    }
}

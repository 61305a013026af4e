package io.gaitbus.ingest;

import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.Verdict;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// What is said on one socket that windows come in by: an answer to each, in their order.
final class SenderDialogue {

    /// Close code of RFC 6455's registry: the sender may connect again, and is told where to go on.
    static final int TRY_AGAIN_LATER = 1013;

    private static final Logger LOG = Logger.getLogger(SenderDialogue.class);

    private final WebSocketConnection connection;
    private final LiveStream stream;
    private final JsonText json;
    private final IngestConfig config;
    private final AtomicInteger unanswered = new AtomicInteger();
    private CompletableFuture<Void> said = CompletableFuture.completedFuture(null);
    private boolean over;

    SenderDialogue(WebSocketConnection connection, LiveStream stream, JsonText json, IngestConfig config) {
        this.connection = connection;
        this.stream = stream;
        this.json = json;
        this.config = config;
    }

    LiveStream stream() {
        return stream;
    }

    /// Says where to go on.
    Uni<Void> ready() {
        return send(new Answer.Ready(stream.ledger().nextFrame()));
    }

    /// Takes a message, and answers it in its turn.
    ///
    /// @param ended what is to be done when the stream ended with it
    synchronized void hear(WindowReading reading, Arrival arrival, Supplier<CompletableFuture<Void>> ended) {
        if (over) {
            return;
        }
        if (unanswered.incrementAndGet() > config.unansweredWindows()) {
            over = true;
            Problem problem = problem(Refusal.of(
                    ProblemKind.TOO_FAST,
                    "more than %d windows without an answer; connect again and go on from nextFrame"
                            .formatted(config.unansweredWindows())));
            say(CompletableFuture.completedFuture(refused(firstFrame(reading), problem)));
            said.thenRun(() -> hangUp(problem));
            return;
        }
        say(
                switch (reading) {
                    case WindowReading.Read(MeasuredWindow window) ->
                        taken(window, stream.take(window, arrival), ended);
                    case WindowReading.Failed failed -> {
                        stream.refuseUnreadable();
                        yield CompletableFuture.completedFuture(
                                refused(failed.firstFrame(), failed.problem(address())));
                    }
                });
    }

    private static OptionalLong firstFrame(WindowReading reading) {
        return switch (reading) {
            case WindowReading.Read(MeasuredWindow window) ->
                OptionalLong.of(window.frames().first());
            case WindowReading.Failed failed -> failed.firstFrame();
        };
    }

    private CompletableFuture<Answer> taken(
            MeasuredWindow window, LiveStream.Receipt receipt, Supplier<CompletableFuture<Void>> ended) {
        Frames frames = window.frames();
        long next = receipt.ledger().nextFrame();
        // the write itself is not given up: what is told after the timeout is only that it is not confirmed
        CompletableFuture<Void> written =
                receipt.written().copy().orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Answer> answer = switch (receipt.verdict()) {
            case Verdict.Accepted(long missing) ->
                written.thenCompose(_ -> frames.last() ? ended.get() : written)
                        .thenApply(_ -> new Answer.Accepted(frames.first(), frames.number(), missing, next));
            case Verdict.Repeated() ->
                written.thenApply(_ -> new Answer.Repeated(frames.first(), frames.number(), next));
            case Verdict.Late() -> written.thenApply(_ -> new Answer.Late(frames.first(), frames.number(), next));
            case Verdict.Refused refused ->
                written.thenApply(_ -> refused(OptionalLong.of(frames.first()), problem(refused)));
        };
        return answer.exceptionally(failure -> brokerGone(frames, failure));
    }

    private Answer brokerGone(Frames frames, Throwable failure) {
        Problem problem = problem(Refusal.brokerGone(Refusal.root(failure)));
        LOG.warnf("%s, frame %d: %s", stream.identity().name(), frames.first(), problem.detail());
        said.thenRun(() -> hangUp(problem));
        return refused(OptionalLong.of(frames.first()), problem);
    }

    private Answer refused(OptionalLong firstFrame, Problem problem) {
        return new Answer.Refused(firstFrame, stream.ledger().nextFrame(), problem);
    }

    private Problem problem(Verdict.Refused refused) {
        ProblemKind kind = switch (refused.reason()) {
            case INVALID -> ProblemKind.INVALID;
            case OVERLAP -> ProblemKind.OVERLAP;
            case ENDED -> ProblemKind.ENDED;
        };
        return Problem.invalid(kind, address(), refused.violations());
    }

    private Problem problem(Refusal refusal) {
        return refusal.problem(address());
    }

    private String address() {
        return connection.handshakeRequest().path();
    }

    private void say(CompletableFuture<Answer> answer) {
        said = said.thenCombine(answer, (_, text) -> text)
                .thenCompose(text -> send(text).subscribeAsCompletionStage())
                // who has gone hears nothing more
                .exceptionally(_ -> null)
                .thenRun(unanswered::decrementAndGet);
    }

    private Uni<Void> send(Answer answer) {
        return connection.sendText(json.of(answer));
    }

    private void hangUp(Problem problem) {
        over = true;
        connection
                .close(new CloseReason(TRY_AGAIN_LATER, problem.title()))
                .subscribe()
                .with(_ -> {}, failure -> LOG.debugf("closing %s: %s", address(), failure));
    }
}

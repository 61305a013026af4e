package io.gaitbus.ingest;

import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.Verdict;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Context loop;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private Optional<Problem> lastWords = Optional.empty();
    private boolean over;
    private boolean watched;
    private boolean saying;

    /// An answer whose turn or time has not come yet.
    private record Pending(OptionalLong firstFrame, CompletableFuture<Answer> answer, long sinceNanos) {}

    /// @param loop event loop of the socket
    SenderDialogue(
            Context loop, WebSocketConnection connection, LiveStream stream, JsonText json, IngestConfig config) {
        this.loop = loop;
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
            pushBack("more than %d windows without an answer".formatted(config.unansweredWindows()), reading);
            return;
        }
        if (stream.isLogBehind()) {
            pushBack("the log is too far behind all that is sent", reading);
            return;
        }
        say(
                firstFrame(reading),
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

    /// Takes nothing more on this socket: the sender connects again, and is heard once the log has what was taken.
    private void pushBack(String reason, WindowReading reading) {
        over = true;
        Problem problem =
                problem(Refusal.of(ProblemKind.TOO_FAST, reason + "; connect again and go on from nextFrame"));
        lastWords = Optional.of(problem);
        say(firstFrame(reading), CompletableFuture.completedFuture(refused(firstFrame(reading), problem)));
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
        CompletableFuture<Void> written = receipt.written();
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
        return answer.exceptionally(failure -> brokerGone(OptionalLong.of(frames.first()), failure));
    }

    /// It is the last that is said: after it the sender has to connect again.
    private synchronized Answer brokerGone(OptionalLong firstFrame, Throwable failure) {
        Problem problem = problem(Refusal.brokerGone(Refusal.root(failure)));
        LOG.warnf("%s, frame %d: %s", stream.identity().name(), firstFrame.orElse(-1), problem.detail());
        lastWords = Optional.of(problem);
        over = true;
        return refused(firstFrame, problem);
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

    /// Says an answer once it is known and all before it are said.
    private void say(OptionalLong firstFrame, CompletableFuture<Answer> answer) {
        pending.addLast(new Pending(firstFrame, answer, System.nanoTime()));
        answer.whenComplete((_, _) -> sayOnLoop());
        if (!watched) {
            watchAfter(config.patience());
        }
    }

    /// Always as a task of the socket's event loop, so that nothing overtakes what was said before.
    private synchronized void sayOnLoop() {
        if (!saying) {
            saying = true;
            loop.runOnContext(_ -> sayWhatIsKnown());
        }
    }

    private synchronized void sayWhatIsKnown() {
        saying = false;
        while (!pending.isEmpty() && pending.getFirst().answer().isDone()) {
            send(pending.removeFirst().answer().join())
                    .subscribe()
                    // who has gone hears nothing more
                    .with(_ -> unanswered.decrementAndGet(), _ -> unanswered.decrementAndGet());
        }
        if (pending.isEmpty() && lastWords.isPresent()) {
            hangUp(lastWords.get());
        }
    }

    /// One timer for all that is pending, not one for each: thousands of windows come before it is due.
    private void watchAfter(Duration time) {
        watched = true;
        CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(this::watch);
    }

    /// Once one has waited too long, all that wait are answered. Their writes are not given up: it is only told that
    /// they are not confirmed.
    private synchronized void watch() {
        watched = false;
        if (pending.isEmpty()) {
            return;
        }
        Duration left = config.patience()
                .minusNanos(System.nanoTime() - pending.getFirst().sinceNanos());
        if (left.isPositive()) {
            watchAfter(left);
            return;
        }
        TimeoutException late = new TimeoutException(
                "no answer within %d ms".formatted(config.patience().toMillis()));
        List.copyOf(pending).forEach(one -> one.answer().complete(brokerGone(one.firstFrame(), late)));
    }

    private Uni<Void> send(Answer answer) {
        return connection.sendText(json.of(answer));
    }

    private void hangUp(Problem problem) {
        over = true;
        lastWords = Optional.empty();
        connection
                .close(new CloseReason(TRY_AGAIN_LATER, problem.title()))
                .subscribe()
                .with(_ -> {}, failure -> LOG.debugf("closing %s: %s", address(), failure));
    }
}

package io.gaitbus.workbench.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.workbench.lab.SenderSocket.Heard;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Sends the windows of one stream as a device does: without waiting for each answer, but with few unanswered; after
/// a broken connection it sends again what was not answered. For one thread.
public final class WindowSender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private final MessageCodec<SensorWindow> codec = MessageCodec.of(SensorWindow.class);
    private final Unanswered unanswered = new Unanswered();
    private final String stream;
    private final SocketAddress address;
    private final int mostUnanswered;
    private SenderSocket socket;

    /// @param mostUnanswered how many windows may be without an answer before the next one waits
    WindowSender(String stream, SocketAddress address, int mostUnanswered) {
        this.stream = stream;
        this.address = address;
        this.mostUnanswered = mostUnanswered;
        this.socket = new SenderSocket(address);
        resume(ready());
    }

    /// Sends a window, once few enough are unanswered.
    ///
    /// @throws LabFailure where ingest-service refuses one, or has not answered for long
    public void send(SensorWindow window) {
        hearUntil(mostUnanswered - 1);
        long end = window.getFirstFrame() + window.getFrames();
        Unanswered.Sent sent = new Unanswered.Sent(window.getFirstFrame(), end, ByteBuffer.wrap(codec.encode(window)));
        unanswered.add(sent);
        socket.send(sent.bytes());
    }

    /// Waits until ingest-service has all windows.
    public void awaitAnswers() {
        hearUntil(0);
    }

    /// Frames that ingest-service has said to have.
    public long framesTaken() {
        return unanswered.taken();
    }

    /// Hears what there is to hear, and waits until no more than some windows are unanswered.
    private void hearUntil(int open) {
        Heard next = socket.hear(Duration.ZERO);
        while (!(next instanceof Heard.Nothing) || unanswered.size() > open) {
            switch (next) {
                case Heard.Said(JsonNode answer) -> take(answer);
                case Heard.Gone(String reason) -> reconnect(reason);
                case Heard.Nothing() -> {}
            }
            boolean wait = unanswered.size() > open;
            next = socket.hear(wait ? PATIENCE : Duration.ZERO);
            if (wait && next instanceof Heard.Nothing) {
                throw new LabFailure("ingest-service has not answered for %s for %d s, %d windows are open"
                        .formatted(stream, PATIENCE.toSeconds(), unanswered.size()));
            }
        }
    }

    private void take(JsonNode answer) {
        String type = answer.path("type").asText();
        switch (type) {
            case "accepted", "repeated", "late" ->
                unanswered.answered(answer.path("firstFrame").asLong());
            case "refused" ->
                refused(answer.path("problem"), answer.path("firstFrame").asLong());
            default ->
                throw new LabFailure("ingest-service said `%s` of %s, which is no answer".formatted(type, stream));
        }
    }

    private void refused(JsonNode problem, long firstFrame) {
        String detail = problem.path("detail").asText();
        int status = problem.path("status").asInt();
        if (status == SERVICE_UNAVAILABLE || status == TOO_MANY) {
            reconnect(detail);
        } else {
            throw new LabFailure("ingest-service refused frame %d of %s: %s".formatted(firstFrame, stream, detail));
        }
    }

    /// Connects again, as often as it takes but not for ever, and sends what was not answered.
    private void reconnect(String reason) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String trouble = reason;
        while (true) {
            socket.close();
            try {
                socket = new SenderSocket(address);
                resume(ready());
                return;
            } catch (LabFailure e) {
                trouble = e.getMessage();
            }
            if (Thread.currentThread().isInterrupted() || System.nanoTime() > deadline) {
                throw new LabFailure("ingest-service has taken no window of %s for %d s: %s"
                        .formatted(stream, PATIENCE.toSeconds(), trouble));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// The frame that ingest-service waits for, which it says first.
    private long ready() {
        return switch (socket.hear(PATIENCE)) {
            case Heard.Said(JsonNode answer)
            when answer.path("type").asText().equals("ready") ->
                answer.path("nextFrame").asLong();
            case Heard.Said(JsonNode answer) ->
                throw new LabFailure("ingest-service does not take windows of %s: %s"
                        .formatted(stream, answer.at("/problem/detail").asText()));
            case Heard.Gone(String reason) ->
                throw new LabFailure("ingest-service does not take windows of %s: %s".formatted(stream, reason));
            case Heard.Nothing() ->
                throw new LabFailure("ingest-service does not say where to begin with %s".formatted(stream));
        };
    }

    private void resume(long nextFrame) {
        unanswered.from(nextFrame).forEach(sent -> socket.send(sent.bytes()));
    }

    @Override
    public void close() {
        socket.close();
    }
}

package io.gaitbus.workbench.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One connection that windows are sent by, and what is heard on it. For one thread.
final class SenderSocket implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /// What is heard.
    sealed interface Heard {

        /// An answer.
        record Said(JsonNode answer) implements Heard {}

        /// The connection has gone.
        record Gone(String reason) implements Heard {}

        /// Nothing so far.
        record Nothing() implements Heard {}
    }

    SenderSocket(SocketAddress address) {
        this.socket = address.connect(this);
    }

    /// Sends a window; should the connection have gone, that is heard next.
    void send(ByteBuffer window) {
        try {
            socket.sendBinary(window.duplicate(), true).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            heard.add(new Heard.Gone(String.valueOf(e.getCause().getMessage())));
        } catch (TimeoutException e) {
            heard.add(new Heard.Gone("it took no window for %d s".formatted(PATIENCE.toSeconds())));
        } catch (InterruptedException e) {
            throw Interrupted.whileWaiting(e);
        }
    }

    /// What has been heard next, waiting for it if need be.
    Heard hear(Duration patience) {
        try {
            Heard next = heard.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return next == null ? new Heard.Nothing() : next;
        } catch (InterruptedException e) {
            throw Interrupted.whileWaiting(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(read(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private static Heard read(String text) {
        try {
            return new Heard.Said(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return new Heard.Gone("it said what is no JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard.add(new Heard.Gone(reason.isEmpty() ? "it closed the connection (%d)".formatted(status) : reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        heard.add(new Heard.Gone(String.valueOf(error.getMessage())));
    }

    @Override
    public void close() {
        socket.abort();
    }
}

package io.gaitbus.ingest;

import io.gaitbus.message.TorqueWindow;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Someone who listens to the torque of one stream. Each frame is sent once, however often the log has it.
final class Subscriber {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private final String stream;
    private final WebSocketConnection connection;
    private final TorqueFormat format;
    private final int backlog;
    private final AtomicInteger unsent = new AtomicInteger();
    private long nextFrame;

    /// @param backlog how many windows it may be behind before it is cut off
    Subscriber(String stream, WebSocketConnection connection, TorqueFormat format, int backlog) {
        this.stream = stream;
        this.connection = connection;
        this.format = format;
        this.backlog = backlog;
    }

    String stream() {
        return stream;
    }

    /// Sends a window that has frames not sent before.
    ///
    /// @param bytes the window as on the log
    synchronized void send(TorqueWindow window, Buffer bytes, JsonText json) {
        if (window.getFirstFrame() < nextFrame || connection.isClosed()) {
            return;
        }
        nextFrame = window.getFirstFrame() + window.getFrames();
        if (unsent.incrementAndGet() > backlog) {
            cutOff();
            return;
        }
        Uni<Void> sent = switch (format) {
            case AVRO -> connection.sendBinary(bytes.copy());
            case JSON -> connection.sendText(json.of(TorqueView.of(window, System.nanoTime())));
        };
        sent.subscribe().with(_ -> unsent.decrementAndGet(), failure -> LOG.debugf("%s: %s", stream, failure));
    }

    private void cutOff() {
        String reason = "%d torque windows behind".formatted(backlog);
        LOG.warnf("a subscriber of %s was cut off: %s", stream, reason);
        connection
                .close(new CloseReason(SenderDialogue.TRY_AGAIN_LATER, reason))
                .subscribe()
                .with(_ -> {}, failure -> LOG.debugf("%s: %s", stream, failure));
    }
}

package io.gaitbus.workbench.lab;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.TorqueWindow;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Hears the torque of one stream, window by window, from the moment it is made.
public final class TorqueSubscription implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebSocket socket;

    private TorqueSubscription(WebSocket socket) {
        this.socket = socket;
    }

    /// Who is told.
    public interface Subscriber {

        /// A window came.
        ///
        /// @param atNanos when, on the monotonic clock
        void torque(TorqueWindow window, long atNanos);

        /// No more windows will come.
        void ended(String reason);
    }

    static TorqueSubscription open(SocketAddress address, Subscriber subscriber) {
        Listener listener = new Listener(subscriber);
        WebSocket socket = address.connect(listener);
        try {
            // the handshake is answered before the subscription stands; a ping only after it
            socket.sendPing(ByteBuffer.allocate(0)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            listener.heard.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            socket.abort();
            throw new LabFailure("%s does not answer".formatted(address.socket()), e);
        } catch (InterruptedException e) {
            socket.abort();
            throw Interrupted.whileWaiting(e);
        }
        return new TorqueSubscription(socket);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {

        private final MessageCodec<TorqueWindow> codec = MessageCodec.of(TorqueWindow.class);
        private final CompletableFuture<Void> heard = new CompletableFuture<>();
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private final Subscriber subscriber;

        Listener(Subscriber subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            long now = System.nanoTime();
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            part.writeBytes(bytes);
            if (last) {
                subscriber.torque(codec.decode(part.toByteArray()), now);
                part.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            heard.complete(null);
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            subscriber.ended(reason.isEmpty() ? "ingest-service closed it (%d)".formatted(status) : reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            heard.completeExceptionally(error);
            subscriber.ended(String.valueOf(error.getMessage()));
        }
    }
}

package io.gaitbus.workbench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// WebSockets of many streams to ingest-service, all on one event loop, so that they cost little.
final class Sockets implements AutoCloseable {

    /// How many are opened at a time: ingest-service reads back from the log for each.
    private static final int AT_A_TIME = 8;

    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final WebSocketClient client;
    private final URI ingest;

    Sockets(URI ingest, int most) {
        this.ingest = ingest;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(most + AT_A_TIME)
                .setMaxMessageSize(LARGEST_MESSAGE)
                .setMaxFrameSize(LARGEST_MESSAGE));
    }

    /// What is done with a socket before and after it is connected.
    interface Role {

        /// Address below ingest-service.
        String path(int number);

        /// Takes the socket before it is connected, to hear all it says.
        ///
        /// @return completes once it is of use
        CompletableFuture<Void> prepare(int number, ClientWebSocket socket);

        /// Takes it once it is connected.
        default void connected(ClientWebSocket socket) {}
    }

    /// Opens a socket for each number, and returns once all are of use.
    List<ClientWebSocket> open(int sockets, Role role) {
        List<ClientWebSocket> open = new ArrayList<>();
        for (int number = 0; number < sockets; number++) {
            open.add(client.webSocket());
        }
        each(sockets, number -> connect(open.get(number), number, role));
        return open;
    }

    private void connect(ClientWebSocket socket, int number, Role role) {
        CompletableFuture<Void> ready = role.prepare(number, socket);
        try {
            socket.connect(ingest.getPort(), ingest.getHost(), role.path(number))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            role.connected(socket);
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("%s cannot be opened: %s".formatted(role.path(number), e), e);
        }
    }

    /// Does something for each number, some at a time.
    static void each(int numbers, IntConsumer work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int number = 0; number < numbers; number++) {
                int mine = number;
                all.add(CompletableFuture.runAsync(() -> work.accept(mine), pool));
            }
            all.forEach(CompletableFuture::join);
        }
    }

    /// Runs on the event loop, where writing costs no change of threads.
    void onLoop(Runnable work) {
        vertx.nettyEventLoopGroup().next().execute(work);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

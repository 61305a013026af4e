package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Leg;
import io.gaitbus.message.Session;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes the windows of one stream: binary Avro single objects, or JSON text. Each is answered once the log has it,
/// in the order of the windows; a sender need not wait for an answer before it sends the next.
@WebSocket(path = "/sessions/{session}/{leg}/windows")
class WindowsSocket {

    private static final Logger LOG = Logger.getLogger(WindowsSocket.class);
    private static final UserData.TypedKey<SenderDialogue> DIALOGUE = new UserData.TypedKey<>("dialogue");

    private final Sessions sessions;
    private final LiveStreams streams;
    private final JsonWindows jsonWindows;
    private final JsonText json;
    private final IngestConfig config;

    WindowsSocket(Sessions sessions, LiveStreams streams, JsonWindows jsonWindows, JsonText json, IngestConfig config) {
        this.sessions = sessions;
        this.streams = streams;
        this.jsonWindows = jsonWindows;
        this.json = json;
        this.config = config;
    }

    /// Messages wait until this has completed.
    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        Session session = session(connection);
        Leg leg = Leg.of(connection.pathParam("leg")).orElseThrow();
        Context loop = Vertx.currentContext(); // a Uni is asked for on the event loop
        return Uni.createFrom()
                .completionStage(() -> streams.open(session, leg)
                        .copy()
                        .orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS))
                .chain(stream -> {
                    SenderDialogue dialogue = new SenderDialogue(loop, connection, stream, json, config);
                    connection.userData().put(DIALOGUE, dialogue);
                    return dialogue.ready();
                })
                .onFailure()
                .recoverWithUni(failure -> brokerGone(connection, failure));
    }

    private Session session(WebSocketConnection connection) {
        return sessions.find(connection.pathParam("session"));
    }

    private Uni<Void> brokerGone(WebSocketConnection connection, Throwable failure) {
        String address = connection.handshakeRequest().path();
        Problem problem = Refusal.brokerGone(Refusal.root(failure)).problem(address);
        LOG.warnf("%s: %s", address, problem.detail());
        return connection
                .sendText(json.of(new Answer.Refused(OptionalLong.empty(), 0, problem)))
                .chain(() -> connection.close(new CloseReason(SenderDialogue.TRY_AGAIN_LATER, problem.title())));
    }

    @OnBinaryMessage
    Uni<Void> binary(Buffer message, WebSocketConnection connection) {
        Arrival arrival = Arrival.now();
        dialogue(connection).ifPresent(dialogue -> {
            WindowReading reading = Messages.read(dialogue.stream().identity(), message.getBytes());
            dialogue.hear(reading, arrival, () -> ended(connection));
        });
        return Uni.createFrom().voidItem();
    }

    @OnTextMessage
    Uni<Void> text(String message, WebSocketConnection connection) {
        Arrival arrival = Arrival.now();
        dialogue(connection)
                .ifPresent(dialogue -> dialogue.hear(jsonWindows.read(message), arrival, () -> ended(connection)));
        return Uni.createFrom().voidItem();
    }

    /// Empty where the log could not be read: the socket is about to close.
    private static Optional<SenderDialogue> dialogue(WebSocketConnection connection) {
        return Optional.ofNullable(connection.userData().get(DIALOGUE));
    }

    private CompletableFuture<Void> ended(WebSocketConnection connection) {
        return sessions.closeIfEnded(session(connection)).exceptionally(failure -> {
            LOG.warnf(
                    "session %s has ended, but could not be closed: %s",
                    connection.pathParam("session"), Refusal.root(failure).getMessage());
            return null;
        });
    }

    @OnError
    void failed(Throwable failure, WebSocketConnection connection) {
        LOG.warnf("%s: %s", connection.handshakeRequest().path(), failure);
    }
}

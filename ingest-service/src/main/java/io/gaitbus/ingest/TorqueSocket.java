package io.gaitbus.ingest;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Sends out the torque of one stream as it comes: `?format=avro` (binary single objects) or `?format=json`.
@WebSocket(path = "/sessions/{session}/{leg}/torque")
class TorqueSocket {

    private static final Logger LOG = Logger.getLogger(TorqueSocket.class);
    private static final UserData.TypedKey<Subscriber> SUBSCRIBER = new UserData.TypedKey<>("subscriber");

    private final Addresses addresses;
    private final TorqueFeed feed;

    TorqueSocket(Addresses addresses, TorqueFeed feed) {
        this.addresses = addresses;
        this.feed = feed;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        String stream = addresses.stream(connection.pathParam("session"), connection.pathParam("leg"))
                .name();
        Subscriber subscriber = feed.subscribe(stream, connection);
        connection.userData().put(SUBSCRIBER, subscriber);
        return Uni.createFrom().voidItem();
    }

    @OnClose
    Uni<Void> close(WebSocketConnection connection) {
        Optional.ofNullable(connection.userData().get(SUBSCRIBER)).ifPresent(feed::unsubscribe);
        return Uni.createFrom().voidItem();
    }

    @OnError
    void failed(Throwable failure, WebSocketConnection connection) {
        LOG.warnf("%s: %s", connection.handshakeRequest().path(), failure);
    }
}

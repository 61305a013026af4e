package io.gaitbus.ingest;

import io.gaitbus.gait.Deadline;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.TorqueWindow;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Torque from the log to all who listen.
@ApplicationScoped
class TorqueFeed {

    private static final Logger LOG = Logger.getLogger(TorqueFeed.class);

    private final Map<String, Set<Subscriber>> subscribers = new ConcurrentHashMap<>();
    private final MessageCodec<TorqueWindow> codec = MessageCodec.of(TorqueWindow.class);
    private final IngestConfig config;
    private final JsonText json;

    TorqueFeed(IngestConfig config, JsonText json) {
        this.config = config;
        this.json = json;
    }

    Subscriber subscribe(String stream, WebSocketConnection connection) {
        String query = connection.handshakeRequest().query();
        TorqueFormat format = query != null && query.contains("format=json") ? TorqueFormat.JSON : TorqueFormat.AVRO;
        Subscriber subscriber = new Subscriber(stream, connection, format, config.subscriberBacklog());
        subscribers.compute(stream, (_, known) -> {
            Set<Subscriber> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(subscriber);
            return all;
        });
        return subscriber;
    }

    void unsubscribe(Subscriber subscriber) {
        subscribers.computeIfPresent(subscriber.stream(), (_, known) -> {
            known.remove(subscriber);
            return known.isEmpty() ? null : known;
        });
    }

    @Incoming("torque-windows")
    void forward(ConsumerRecords<String, byte[]> batch) {
        batch.forEach(this::forward);
    }

    /// What cannot be read is left out, and said so: there is nobody to give it back to, and all others listen on.
    void forward(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            LOG.warn("a torque window was left out: it has no key, so it is of no stream");
            return;
        }
        Set<Subscriber> listening = subscribers.getOrDefault(message.key(), Set.of());
        if (listening.isEmpty()) {
            return;
        }
        try {
            Marked marked = marked(message);
            listening.forEach(subscriber -> subscriber.send(marked.window(), marked.bytes(), json));
        } catch (UnreadableMessage e) {
            LOG.warnf("a torque window of %s was left out: %s", message.key(), e.getMessage());
        }
    }

    /// A window to be sent out, and its bytes.
    private record Marked(TorqueWindow window, Buffer bytes) {}

    /// The window of a record, marked as stale where it has become so since it was written.
    ///
    /// @throws UnreadableMessage where the record holds no torque window
    private Marked marked(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            throw new UnreadableMessage("the record is empty");
        }
        TorqueWindow window = codec.decode(message.value());
        if (window.getStale()
                || !Deadline.isPast(window.getIngestedAtMillis(), window.getFrames(), System.currentTimeMillis())) {
            return new Marked(window, Buffer.buffer(message.value()));
        }
        TorqueWindow stale = TorqueWindow.newBuilder(window).setStale(true).build();
        return new Marked(stale, Buffer.buffer(codec.encode(stale)));
    }
}

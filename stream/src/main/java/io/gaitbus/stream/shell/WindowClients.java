package io.gaitbus.stream.shell;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// How windows are read from the log and written to it. Whatever a lab sets under `kafka.*` goes before.
///
/// Which of these were chosen by measurement stands in `docs/decisions/0008-how-windows-flow.md`.
public final class WindowClients {

    private final Map<String, Object> connection;

    /// @param connection settings of the broker: `bootstrap.servers`, security, and what else a lab sets
    public WindowClients(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /// A consumer that commits nothing by itself.
    ///
    /// @param group    all instances of a service
    /// @param instance name of this one: it keeps its partitions over a restart if it keeps its name
    public KafkaConsumer<String, byte[]> consumer(String group, String instance) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("session.timeout.ms", 6000);
        settings.put("heartbeat.interval.ms", 2000);
        settings.put("partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        settings.put("auto.offset.reset", "earliest");
        // an answer as soon as there is anything: what comes while a batch is worked off makes up the next one
        settings.put("fetch.min.bytes", 1);
        // four windows each of 500 streams, so that who is behind joins what is behind
        settings.put("max.poll.records", 2000);
        settings.putAll(connection);
        settings.put("group.id", group);
        settings.put("group.instance.id", instance);
        settings.put("client.id", instance);
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// A producer that gives up nothing: a window given up before those behind it would leave a hole.
    ///
    /// @param name for the broker's log and metrics
    public KafkaProducer<String, byte[]> producer(String name) {
        Map<String, Object> settings = new HashMap<>();
        // sent at once: what is written together is sent together, and Kafka's 5 ms would be half of the deadline
        settings.put("linger.ms", 0);
        // a batch of all streams of a partition
        settings.put("batch.size", 128 << 10);
        // what comes while a request is under way makes up the next one: fewer and larger the busier it is
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.putAll(connection);
        settings.keySet().removeIf(setting -> setting.startsWith("group."));
        settings.put("client.id", name);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.block.ms", Integer.MAX_VALUE);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}

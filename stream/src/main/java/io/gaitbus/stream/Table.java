package io.gaitbus.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/// A compacted topic as a table: the latest value of each key, read to its end first and followed from then on.
///
/// @param <V> a value
public final class Table<V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Function<byte[], V> decode;
    private final BiConsumer<String, Optional<V>> changed;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, V> rows = new ConcurrentHashMap<>();
    private final CompletableFuture<Table<V>> complete = new CompletableFuture<>();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Thread follower;

    private Table(
            Map<String, Object> connection,
            String topic,
            Function<byte[], V> decode,
            BiConsumer<String, Optional<V>> changed) {
        this.topic = topic;
        this.decode = decode;
        this.changed = changed;
        this.consumer = new KafkaConsumer<>(LogReader.settings(connection));
        this.follower = Thread.ofPlatform().daemon().name("table " + topic).unstarted(this::follow);
    }

    /// Follows a topic.
    ///
    /// @param connection settings of the broker: `bootstrap.servers`, security
    /// @param decode     a value from its bytes; what it throws is the reason why a row is skipped
    public static <V> Table<V> follow(Map<String, Object> connection, String topic, Function<byte[], V> decode) {
        return follow(connection, topic, decode, (_, _) -> {});
    }

    /// Follows a topic, and tells of each row as it changes; an empty value is a tombstone.
    public static <V> Table<V> follow(
            Map<String, Object> connection,
            String topic,
            Function<byte[], V> decode,
            BiConsumer<String, Optional<V>> changed) {
        Table<V> table = new Table<>(connection, topic, decode, changed);
        table.follower.start();
        return table;
    }

    /// The value of a key.
    public Optional<V> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// All rows, as they are now.
    public Map<String, V> rows() {
        return Map.copyOf(rows);
    }

    /// Whether everything that was on the log at the start has been read.
    public boolean isComplete() {
        return complete.isDone() && !complete.isCompletedExceptionally();
    }

    /// Waits until everything that was on the log at the start has been read.
    public void awaitComplete() {
        complete.join();
    }

    /// What keeps the table from being followed, or what row it had to skip; empty when all is well.
    public String trouble() {
        return trouble.get();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            follower.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException(
                        "topic %s does not exist: create the topics of deploy/topics.yaml".formatted(topic));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (true) {
                consumer.poll(POLL).forEach(this::take);
                if (!complete.isDone()
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    complete.complete(this);
                }
            }
        } catch (WakeupException closing) {
            complete.cancel(false);
        } catch (RuntimeException e) {
            trouble.set("table %s is not followed any more: %s".formatted(topic, e.getMessage()));
            complete.completeExceptionally(e);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            rows.remove(record.key());
            changed.accept(record.key(), Optional.empty());
            return;
        }
        V value;
        try {
            value = decode.apply(record.value());
        } catch (RuntimeException e) {
            trouble.set("row %s of %s (offset %d) was skipped: %s"
                    .formatted(record.key(), topic, record.offset(), e.getMessage()));
            return;
        }
        rows.put(record.key(), value);
        changed.accept(record.key(), Optional.of(value));
    }
}

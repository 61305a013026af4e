package io.gaitbus.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// A compacted topic as a table: the latest value of each key, read to its end first and followed from then on.
///
/// Whatever keeps it from being followed, a broker that is late or a topic that is not there yet, is tried
/// again for ever: the log is read from its beginning, and until its end is reached the rows are those read
/// last, and the table is not complete.
///
/// @param <V> a value
public final class Table<V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Map<String, Object> connection;
    private final String topic;
    private final Function<byte[], V> decode;
    private final BiConsumer<String, Optional<V>> changed;
    private final AtomicReference<Map<String, V>> rows = new AtomicReference<>(new ConcurrentHashMap<>());
    private final AtomicReference<CompletableFuture<Void>> complete = new AtomicReference<>(new CompletableFuture<>());
    private final AtomicReference<String> unfollowed = new AtomicReference<>("");
    private final AtomicReference<String> skipped = new AtomicReference<>("");
    private final AtomicReference<Optional<KafkaConsumer<String, byte[]>>> reading =
            new AtomicReference<>(Optional.empty());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread follower;

    private Table(
            Map<String, Object> connection,
            String topic,
            Function<byte[], V> decode,
            BiConsumer<String, Optional<V>> changed) {
        this.connection = connection;
        this.topic = topic;
        this.decode = decode;
        this.changed = changed;
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
        return Optional.ofNullable(rows.get().get(key));
    }

    /// All rows, as they are now.
    public Map<String, V> rows() {
        return Map.copyOf(rows.get());
    }

    /// Whether everything that was on the log when it was asked last has been read, and the table is followed.
    public boolean isComplete() {
        return complete.get().isDone() && isOpen() && follower.isAlive();
    }

    /// Waits until it is complete, however long that takes.
    ///
    /// @throws java.util.concurrent.CancellationException if it is closed before
    public void awaitComplete() {
        complete.get().join();
    }

    /// What keeps the table from being followed, or what row it had to skip; empty when all is well.
    public String trouble() {
        return (unfollowed.get() + " " + skipped.get()).strip();
    }

    @Override
    public void close() {
        closing.countDown();
        reading.get().ifPresent(KafkaConsumer::wakeup);
        try {
            follower.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        Duration pause = SHORTEST_PAUSE;
        while (isOpen()) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(LogReader.settings(connection))) {
                reading.set(Optional.of(consumer));
                follow(consumer);
            } catch (RuntimeException e) {
                if (complete.get().isDone()) {
                    complete.set(new CompletableFuture<>());
                    pause = SHORTEST_PAUSE;
                }
                unfollowed.set("table %s is not followed, to be tried again: %s".formatted(topic, e.getMessage()));
                rest(pause);
                pause = longer(pause);
            }
        }
        complete.get().cancel(false);
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        if (!isOpen()) { // closed before there was a consumer to wake
            return;
        }
        List<TopicPartition> partitions = consumer.partitionsFor(topic, ANSWER).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException(
                    "topic %s does not exist: create the topics of deploy/topics.yaml".formatted(topic));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
        Map<String, V> fresh = new ConcurrentHashMap<>();
        if (rows.get().isEmpty()) { // nothing older to show until the end is reached
            rows.set(fresh);
        }
        skipped.set("");
        while (isOpen()) {
            if (!complete.get().isDone()
                    && ends.entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue())) {
                rows.set(fresh);
                unfollowed.set("");
                complete.get().complete(null);
            }
            consumer.poll(POLL)
                    .forEach(record -> take(record, fresh)); // after the question: an empty one is not waited for
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void rest(Duration pause) {
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown(); // nobody but the end of the process interrupts it
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void take(ConsumerRecord<String, byte[]> record, Map<String, V> fresh) {
        if (record.value() == null) {
            fresh.remove(record.key());
            changed.accept(record.key(), Optional.empty());
            return;
        }
        V value;
        try {
            value = decode.apply(record.value());
        } catch (RuntimeException e) {
            skipped.set("row %s of %s (offset %d) was skipped: %s"
                    .formatted(record.key(), topic, record.offset(), e.getMessage()));
            return;
        }
        fresh.put(record.key(), value);
        changed.accept(record.key(), Optional.of(value));
    }
}

package io.gaitbus.stream;

import io.gaitbus.gait.UnreadableMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/// Works through the partitions of a topic of windows and says what to write and what to commit; it writes and
/// commits nothing itself.
///
/// @param <M> a message that comes in
/// @param <S> the state of a stream
public final class Worker<M, S> {

    private final Route route;
    private final Task<M, S> task;
    private final Takeover takeover;
    private final Map<TopicPartition, Partition<S>> partitions = new ConcurrentHashMap<>();
    private final Set<TopicPartition> untaken = ConcurrentHashMap.newKeySet();

    /// From where to where a service works.
    ///
    /// @param service     its name, for dead letters
    /// @param inputTopic  what it reads
    /// @param outputTopic what it writes; it has as many partitions, and the same keys
    public record Route(String service, String inputTopic, String outputTopic) {}

    public Worker(Route route, Task<M, S> task, Takeover takeover) {
        this.route = route;
        this.task = task;
        this.takeover = takeover;
    }

    /// Takes partitions over: seeks the consumer back, to warm up.
    public void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        try {
            Map<TopicPartition, Partition<S>> taken = takeover.of(consumer, assigned);
            partitions.putAll(taken);
            untaken.removeAll(assigned);
        } catch (RuntimeException e) {
            // Kafka will not offer them again, but their records come
            untaken.addAll(assigned);
            throw e;
        }
    }

    /// Forgets partitions that another takes over.
    public void revoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partitions::remove);
        untaken.removeAll(revoked);
    }

    /// Computes a batch.
    ///
    /// @return what to write, in order: windows, and dead letters
    /// @throws IllegalStateException for a record of a partition that could not be taken over
    public List<ProducerRecord<String, byte[]>> work(Iterable<ConsumerRecord<String, byte[]>> batch) {
        List<ProducerRecord<String, byte[]>> writes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            TopicPartition name = new TopicPartition(record.topic(), record.partition());
            if (untaken.contains(name)) {
                throw new IllegalStateException("partition %s could not be taken over".formatted(name));
            }
            Partition<S> partition = partitions.get(name);
            // revoked meanwhile, and another's to compute; or fetched before it was assigned anew
            boolean stale = partition == null || !partition.isSought(record.offset());
            if (!stale) {
                writes.addAll(work(partition, record));
            }
        }
        return writes;
    }

    private List<ProducerRecord<String, byte[]>> work(Partition<S> partition, ConsumerRecord<String, byte[]> record) {
        try {
            M message = task.decode(record.value());
            Window window = task.window(message);
            if (!window.stream().equals(record.key())) {
                throw new UnreadableMessage(
                        "the key %s is not the stream of its window, %s".formatted(record.key(), window.stream()));
            }
            return switch (partition.arrival(window)) {
                case Arrival.Next(long _) -> step(partition, record, message, window);
                case Arrival.Repeat() -> {
                    partition.passed(record.offset());
                    yield List.of();
                }
                case Arrival.Overlap(long nextFrame) ->
                    throw new UnreadableMessage("frames %d to %d of %s overlap what came before: frame %d was next"
                            .formatted(window.firstFrame(), window.end() - 1, window.stream(), nextFrame));
            };
        } catch (UnreadableMessage e) {
            boolean refusedBefore = partition.isCommitted(record.offset());
            partition.passed(record.offset());
            return refusedBefore ? List.of() : List.of(DeadLetter.of(record, route.service(), e.getMessage()));
        }
    }

    private List<ProducerRecord<String, byte[]>> step(
            Partition<S> partition, ConsumerRecord<String, byte[]> record, M message, Window window) {
        Optional<S> before = partition.stateBefore(window);
        Task.Result<S> result = task.step(before, message);
        partition.took(window, record.offset(), result.state());
        return result.outputs().stream()
                .filter(output ->
                        !partition.isWritten(window.stream(), output.window().end() - 1, record.offset()))
                .map(output -> new ProducerRecord<>(route.outputTopic(), window.stream(), output.bytes()))
                .toList();
    }

    /// Remembers that a record is on the log.
    public void wrote(RecordMetadata written) {
        if (written.topic().equals(route.outputTopic())) {
            Optional.ofNullable(partitions.get(new TopicPartition(route.inputTopic(), written.partition())))
                    .ifPresent(partition -> partition.wrote(written.offset()));
        }
    }

    /// What to commit once all that [#work] returned is on the log.
    public Map<TopicPartition, OffsetAndMetadata> commits() {
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        partitions.forEach((name, partition) -> {
            if (partition.isAhead()) {
                commits.put(
                        name,
                        new OffsetAndMetadata(
                                partition.nextOffset(), partition.rewindPoint().metadata()));
            }
        });
        return commits;
    }
}

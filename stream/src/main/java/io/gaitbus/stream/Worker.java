package io.gaitbus.stream;

import io.gaitbus.gait.UnreadableMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /// What it reads.
    public String inputTopic() {
        return route.inputTopic();
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

    /// Computes a batch: the first windows of all its streams together, then the second ones, and so on.
    ///
    /// @return what to write: windows, each stream's in order, and dead letters
    /// @throws IllegalStateException for a record of a partition that could not be taken over
    public List<ProducerRecord<String, byte[]>> work(Iterable<ConsumerRecord<String, byte[]>> batch) {
        List<ProducerRecord<String, byte[]>> writes = new ArrayList<>();
        Backlog backlog = new Backlog();
        List<Read<M, S>> left = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            partition(record)
                    .flatMap(partition -> read(partition, record, writes))
                    .ifPresent(left::add);
        }
        while (!left.isEmpty()) {
            left = round(left, backlog, writes);
        }
        for (Backlog.Written written : backlog.written()) {
            writes.add(new ProducerRecord<>(
                    route.outputTopic(), written.stream(), written.output().bytes()));
        }
        return writes;
    }

    /// A window of the batch, in its partition.
    private record Read<M, S>(
            Partition<S> partition, ConsumerRecord<String, byte[]> record, M message, Window window) {}

    /// The partition of a record; empty where it was revoked meanwhile, and is another's to compute, or
    /// where the record was fetched before it was assigned anew.
    private Optional<Partition<S>> partition(ConsumerRecord<String, byte[]> record) {
        TopicPartition name = new TopicPartition(record.topic(), record.partition());
        if (untaken.contains(name)) {
            throw new IllegalStateException("partition %s could not be taken over".formatted(name));
        }
        return Optional.ofNullable(partitions.get(name)).filter(partition -> partition.isSought(record.offset()));
    }

    private Optional<Read<M, S>> read(
            Partition<S> partition,
            ConsumerRecord<String, byte[]> record,
            List<ProducerRecord<String, byte[]>> letters) {
        try {
            M message = task.decode(record.value());
            Window window = task.window(message);
            if (!window.stream().equals(record.key())) {
                throw new UnreadableMessage(
                        "the key %s is not the stream of its window, %s".formatted(record.key(), window.stream()));
            }
            return Optional.of(new Read<>(partition, record, message, window));
        } catch (UnreadableMessage e) {
            refuse(partition, record, e, letters);
            return Optional.empty();
        }
    }

    /// Computes the first window of each stream.
    ///
    /// @return those that are left
    private List<Read<M, S>> round(
            List<Read<M, S>> reads, Backlog backlog, List<ProducerRecord<String, byte[]>> letters) {
        Set<String> streams = new HashSet<>();
        List<Read<M, S>> left = new ArrayList<>();
        List<Read<M, S>> next = new ArrayList<>();
        for (Read<M, S> read : reads) {
            if (!streams.add(read.window.stream())) {
                left.add(read);
                continue;
            }
            switch (read.partition.arrival(read.window)) {
                case Arrival.Next(long _) -> next.add(read);
                case Arrival.Repeat() -> read.partition.passed(read.record.offset());
                case Arrival.Overlap(long nextFrame) ->
                    refuse(read.partition, read.record, overlap(read.window, nextFrame), letters);
            }
        }
        step(next, backlog, letters);
        return left;
    }

    private static UnreadableMessage overlap(Window window, long nextFrame) {
        return new UnreadableMessage("frames %d to %d of %s overlap what came before: frame %d was next"
                .formatted(window.firstFrame(), window.end() - 1, window.stream(), nextFrame));
    }

    private void step(List<Read<M, S>> reads, Backlog backlog, List<ProducerRecord<String, byte[]>> letters) {
        List<Task.Step<M, S>> steps = new ArrayList<>(reads.size());
        for (Read<M, S> read : reads) {
            steps.add(new Task.Step<>(read.partition.stateBefore(read.window), read.message));
        }
        List<Task.Outcome<S>> outcomes = task.steps(steps);
        for (int i = 0; i < reads.size(); i++) {
            Read<M, S> read = reads.get(i);
            switch (outcomes.get(i)) {
                case Task.Outcome.Made<S>(Task.Result<S> result) -> take(read, result, backlog);
                case Task.Outcome.Refused<S>(UnreadableMessage reason) ->
                    refuse(read.partition, read.record, reason, letters);
            }
        }
    }

    private static <M, S> void take(Read<M, S> read, Task.Result<S> result, Backlog backlog) {
        String stream = read.window.stream();
        long offset = read.record.offset();
        read.partition.took(read.window, offset, result.state());
        for (Task.Output output : result.outputs()) {
            if (!read.partition.isWritten(stream, output.window().end() - 1, offset)) {
                backlog.add(stream, output);
            }
        }
    }

    private void refuse(
            Partition<S> partition,
            ConsumerRecord<String, byte[]> record,
            UnreadableMessage reason,
            List<ProducerRecord<String, byte[]>> letters) {
        boolean refusedBefore = partition.isCommitted(record.offset());
        partition.passed(record.offset());
        if (!refusedBefore) {
            letters.add(DeadLetter.of(record, route.service(), reason.getMessage()));
        }
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

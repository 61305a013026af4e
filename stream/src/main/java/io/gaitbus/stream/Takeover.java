package io.gaitbus.stream;

import io.gaitbus.gait.UnreadableMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Taking over partitions: the input is sought back to where its oldest live stream begins to warm up, and the
/// service's own output is read from the last commit on, to know what was written after it.
///
/// The output topic has as many partitions as the input topic, and the same keys.
public final class Takeover {

    private static final Logger LOG = System.getLogger(Takeover.class.getName());

    private final LogReader log;
    private final String outputTopic;
    private final Function<byte[], Window> outputWindow;

    /// @param log          to read the output with
    /// @param outputTopic  what this service writes
    /// @param outputWindow the frames of an output message; throws [UnreadableMessage] for one that is none
    public Takeover(LogReader log, String outputTopic, Function<byte[], Window> outputWindow) {
        this.log = log;
        this.outputTopic = outputTopic;
        this.outputWindow = outputWindow;
    }

    /// What a commit says of a partition of the input.
    ///
    /// @param committed offset of the first record whose output may not be on the log
    /// @param rewind    where its oldest live stream begins to warm up
    private record Commit(long committed, RewindPoint rewind) {}

    /// What lies on a partition of the output.
    ///
    /// @param lastFrames of each stream, the number of the last frame written
    /// @param end        offset after its last record
    private record Written(Map<String, Long> lastFrames, long end) {}

    /// Seeks the consumer's new partitions back, and says what is known of each. All of them are read together: a
    /// service that starts has all there are.
    ///
    /// @param <S> the state of a stream
    public <S> Map<TopicPartition, Partition<S>> of(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Commit> commits = commits(consumer, partitions, ends);
        Map<TopicPartition, Sought> sought = seek(consumer, commits, ends);
        Map<TopicPartition, Written> written = written(commits);
        Map<TopicPartition, Partition<S>> taken = new HashMap<>();
        commits.forEach((partition, commit) -> taken.put(
                partition,
                new Partition<>(
                        commit.committed(),
                        sought.get(partition),
                        written.get(partition).lastFrames(),
                        written.get(partition).end())));
        return taken;
    }

    private static Map<TopicPartition, Commit> commits(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> stored = consumer.committed(Set.copyOf(partitions));
        Map<TopicPartition, Commit> commits = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Optional<OffsetAndMetadata> commit = Optional.ofNullable(stored.get(partition));
            // beyond the end of a log that was made anew, a commit belongs to the old one
            long committed = Math.min(commit.map(OffsetAndMetadata::offset).orElse(0L), ends.get(partition));
            RewindPoint point =
                    commit.flatMap(c -> RewindPoint.parse(c.metadata())).orElse(new RewindPoint(committed, 0));
            commits.put(partition, new Commit(committed, point));
        }
        return commits;
    }

    private Map<TopicPartition, Sought> seek(
            Consumer<?, ?> consumer, Map<TopicPartition, Commit> commits, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(commits.keySet());
        Map<TopicPartition, Sought> sought = new HashMap<>();
        Map<TopicPartition, Long> inMidLog = new HashMap<>();
        commits.forEach((partition, commit) -> {
            long beginning = beginnings.get(partition);
            long offset = Math.clamp(commit.rewind().inputOffset(), beginning, ends.get(partition));
            consumer.seek(partition, offset);
            if (offset == beginning) {
                sought.put(partition, Sought.ANYWHERE);
            } else {
                inMidLog.put(partition, offset);
            }
        });
        log.firstOffsets(inMidLog, ends)
                .forEach((partition, first) -> sought.put(partition, new Sought(first, ends.get(partition))));
        return sought;
    }

    private Map<TopicPartition, Written> written(Map<TopicPartition, Commit> commits) {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<Integer, Map<String, Long>> lastFrames = new HashMap<>();
        commits.forEach((input, commit) -> {
            from.put(output(input), commit.rewind().outputOffset());
            lastFrames.put(input.partition(), new HashMap<>());
        });
        Map<TopicPartition, Long> ends = log.read(
                from,
                record -> written(record)
                        .ifPresent(window -> lastFrames
                                .get(record.partition())
                                .merge(window.stream(), window.end() - 1, Math::max)));
        Map<TopicPartition, Written> written = new HashMap<>();
        commits.keySet()
                .forEach(input ->
                        written.put(input, new Written(lastFrames.get(input.partition()), ends.get(output(input)))));
        return written;
    }

    private TopicPartition output(TopicPartition input) {
        return new TopicPartition(outputTopic, input.partition());
    }

    /// The frames of a record of the output. One that cannot be read is not of this service's making: passed over.
    private Optional<Window> written(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(outputWindow.apply(record.value()));
        } catch (UnreadableMessage e) {
            LOG.log(
                    Level.WARNING,
                    "{0} of partition {1}, offset {2}, is passed over: {3}",
                    record.topic(),
                    record.partition(),
                    Long.toString(record.offset()),
                    e.getMessage());
            return Optional.empty();
        }
    }
}

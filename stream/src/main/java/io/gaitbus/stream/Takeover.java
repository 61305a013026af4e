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

    /// Seeks the consumer's new partitions back, and says what is known of each.
    ///
    /// @param <S> the state of a stream
    public <S> Map<TopicPartition, Partition<S>> of(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> commits = consumer.committed(Set.copyOf(partitions));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Partition<S>> taken = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Optional<OffsetAndMetadata> commit = Optional.ofNullable(commits.get(partition));
            long beginning = beginnings.get(partition);
            long end = ends.get(partition);
            // beyond the end of a log that was made anew, a commit belongs to the old one
            long committed = Math.min(commit.map(OffsetAndMetadata::offset).orElse(0L), end);
            RewindPoint point =
                    commit.flatMap(c -> RewindPoint.parse(c.metadata())).orElse(new RewindPoint(committed, 0));
            long offset = Math.clamp(point.inputOffset(), beginning, end);
            consumer.seek(partition, offset);
            Sought sought =
                    offset == beginning ? Sought.ANYWHERE : new Sought(log.firstOffset(partition, offset, end), end);
            taken.put(partition, partition(partition, committed, sought, point));
        }
        return taken;
    }

    private <S> Partition<S> partition(TopicPartition input, long committed, Sought sought, RewindPoint point) {
        TopicPartition output = new TopicPartition(outputTopic, input.partition());
        Map<String, Long> lastFrames = new HashMap<>();
        Map<TopicPartition, Long> ends = log.read(
                Map.of(output, point.outputOffset()),
                record -> written(record)
                        .ifPresent(window -> lastFrames.merge(window.stream(), window.end() - 1, Math::max)));
        return new Partition<>(committed, sought, lastFrames, ends.get(output));
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

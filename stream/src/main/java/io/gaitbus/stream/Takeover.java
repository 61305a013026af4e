package io.gaitbus.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Taking over partitions: the input is sought back to where its oldest live stream begins to warm up, and the
/// service's own output is read from the last commit on, to know what was written after it.
///
/// The output topic has as many partitions as the input topic, and the same keys.
public final class Takeover {

    private final LogReader log;
    private final String outputTopic;
    private final Function<byte[], Window> outputWindow;

    /// @param log          to read the output with
    /// @param outputTopic  what this service writes
    /// @param outputWindow the frames of an output message; throws what [DeadLetter] is for
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
        Map<TopicPartition, Partition<S>> taken = new HashMap<>();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Optional<OffsetAndMetadata> commit = Optional.ofNullable(commits.get(partition));
            long committed = commit.map(OffsetAndMetadata::offset).orElse(0L);
            RewindPoint point =
                    commit.flatMap(c -> RewindPoint.parse(c.metadata())).orElse(new RewindPoint(committed, 0));
            long beginning = beginnings.get(partition);
            long sought = Math.max(point.inputOffset(), beginning);
            consumer.seek(partition, sought);
            long first = sought == beginning ? Partition.FROM_ANYWHERE : sought;
            taken.put(partition, partition(partition, committed, first, point));
        }
        return taken;
    }

    private <S> Partition<S> partition(TopicPartition input, long committed, long firstOffset, RewindPoint point) {
        TopicPartition output = new TopicPartition(outputTopic, input.partition());
        Map<String, Long> lastFrames = new HashMap<>();
        Map<TopicPartition, Long> ends = log.read(Map.of(output, point.outputOffset()), record -> {
            Window window = outputWindow.apply(record.value());
            lastFrames.merge(window.stream(), window.end() - 1, Math::max);
        });
        return new Partition<>(committed, firstOffset, lastFrames, ends.get(output));
    }
}

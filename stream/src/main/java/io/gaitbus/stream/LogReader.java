package io.gaitbus.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a stretch of the log that exists already, without a group: from a point to the end it had when asked.
public final class LogReader {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> settings;

    /// @param connection settings of the broker: `bootstrap.servers`, security
    public LogReader(Map<String, Object> connection) {
        this.settings = settings(connection);
    }

    /// Settings of a consumer that belongs to no group and commits nothing.
    static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.keySet().removeIf(name -> name.startsWith("group."));
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /// Reads partitions from an offset each to their present end.
    ///
    /// @return of each partition the offset after its last record
    public Map<TopicPartition, Long> read(
            Map<TopicPartition, Long> from, Consumer<ConsumerRecord<String, byte[]>> reader) {
        if (from.isEmpty()) {
            return Map.of();
        }
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(from.keySet());
            consumer.assign(from.keySet());
            // what retention has taken is gone: the log begins where it begins
            from.forEach((partition, offset) ->
                    consumer.seek(partition, Math.clamp(offset, beginnings.get(partition), ends.get(partition))));
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(POLL).forEach(record -> {
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        reader.accept(record);
                    }
                });
            }
            return ends;
        }
    }

    /// Of partitions, the offset of the first record there is at or after an offset each: what lay there may be gone,
    /// or
    /// was never a record but the mark of a transaction.
    ///
    /// @param ends of each, where to give up; its first offset then is that
    Map<TopicPartition, Long> firstOffsets(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> first = new HashMap<>();
        if (from.isEmpty()) {
            return first;
        }
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            while (true) {
                from.keySet().stream()
                        .filter(partition -> consumer.position(partition) >= ends.get(partition))
                        .forEach(partition -> first.putIfAbsent(partition, ends.get(partition)));
                if (first.keySet().containsAll(from.keySet())) {
                    return first;
                }
                consumer.pause(first.keySet());
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                records.partitions()
                        .forEach(partition -> first.putIfAbsent(
                                partition,
                                Math.min(records.records(partition).getFirst().offset(), ends.get(partition))));
            }
        }
    }

    /// Reads all partitions of a topic, of each the records from a time on, to their present end.
    ///
    /// @param sinceMillis wall clock of the earliest record wanted, ms since 1970
    public void readSince(String topic, long sinceMillis, Consumer<ConsumerRecord<String, byte[]>> reader) {
        read(offsets(partitions(topic), sinceMillis), reader);
    }

    /// Reads the partition that holds a key, from a time on, to its present end, and passes on that key's records.
    public void readKeySince(
            String topic, String key, long sinceMillis, Consumer<ConsumerRecord<String, byte[]>> reader) {
        List<TopicPartition> partitions = partitions(topic);
        TopicPartition partition = partitions.get(Partitioning.partitionOf(key, partitions.size()));
        read(offsets(List.of(partition), sinceMillis), record -> {
            if (key.equals(record.key())) {
                reader.accept(record);
            }
        });
    }

    private List<TopicPartition> partitions(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            return consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
                    .toList();
        }
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, long sinceMillis) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, sinceMillis));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            Map<TopicPartition, Long> offsets = new HashMap<>();
            partitions.forEach(partition -> offsets.put(
                    partition,
                    found.get(partition) == null
                            ? ends.get(partition)
                            : found.get(partition).offset()));
            return offsets;
        }
    }
}

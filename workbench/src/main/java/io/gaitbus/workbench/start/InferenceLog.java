package io.gaitbus.workbench.start;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.message.Verdict;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.stream.LogReader;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A broker of its own for inference-service alone: what it reads is put on the log, what it writes is read back.
final class InferenceLog implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped());
    private final MessageCodec<MuscleWindow> windows = MessageCodec.of(MuscleWindow.class);
    private final MessageCodec<ModelVersion> versions = MessageCodec.of(ModelVersion.class);
    private final MessageCodec<TorqueWindow> torques = MessageCodec.of(TorqueWindow.class);
    private final LogReader log = new LogReader(Map.of("bootstrap.servers", broker.bootstrapServers()));
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /// Publishes a version that may be stamped.
    void publish(String version, Model model) {
        ModelVersion message = ModelVersion.newBuilder()
                .setVersion(version)
                .setSubject(version.substring(0, version.indexOf('/')))
                .setParent("")
                .setCalibrationVersion("generic")
                .setNetwork(ByteBuffer.wrap(ModelFile.write(model)))
                .setSessions(List.of())
                .setSeconds(0)
                .setSeed(0)
                .setCode("random weights")
                .setFigures(Map.of())
                .setVerdict(Verdict.FORCED)
                .setReason("random weights")
                .setCreatedAtMillis(System.currentTimeMillis())
                .build();
        write(Topics.MODEL_VERSIONS, version, versions.encode(message));
    }

    /// Puts a window on the log.
    void send(MuscleWindow window) {
        write(Topics.MUSCLE_WINDOWS, Streams.name(window.getSession(), window.getLeg()), windows.encode(window));
    }

    /// Puts a record on the log as it is.
    void write(String topic, String key, byte[] bytes) {
        producer.send(new ProducerRecord<>(topic, key, bytes));
    }

    /// Returns once all of it is on the log.
    void flush() {
        producer.flush();
    }

    /// Reads the torque of a stream until it has so many frames, or none has come for some time.
    List<TorqueWindow> torque(String session, int frames, Duration patience) {
        List<TorqueWindow> torque = new ArrayList<>();
        await(Topics.TORQUE_WINDOWS, patience, records -> {
            torque.clear();
            records.stream()
                    .map(record -> torques.decode(record.value()))
                    .filter(window -> window.getSession().equals(session))
                    .forEach(torque::add);
            return torque.stream().mapToInt(TorqueWindow::getFrames).sum() >= frames;
        });
        return torque;
    }

    /// Reads a topic from its beginning, again and again, until what is on it is enough.
    ///
    /// @throws IllegalStateException where it is not in time
    void await(String topic, Duration patience, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        do {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s has %d records after %d s; more were expected"
                        .formatted(topic, records.size(), patience.toSeconds()));
            }
            records.clear();
            log.readSince(topic, 0, records::add);
        } while (!enough.test(records));
    }

    /// Waits until a topic has so many records, told by where its partitions end.
    ///
    /// @throws IllegalStateException where it has not in time
    void awaitCount(String topic, long records, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            long count;
            while ((count = count(consumer, partitions)) < records) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("%s has %d records after %d s; expected %d"
                            .formatted(topic, count, patience.toSeconds(), records));
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static long count(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}

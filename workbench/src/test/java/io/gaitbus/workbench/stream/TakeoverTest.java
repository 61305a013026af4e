package io.gaitbus.workbench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.Topics;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.Partition;
import io.gaitbus.stream.RewindPoint;
import io.gaitbus.stream.Takeover;
import io.gaitbus.stream.Window;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private static final TopicPartition INPUT = new TopicPartition(Topics.SENSOR_WINDOWS, 0);

    /// Offset 500 is committed on a log that was made anew and has three records; one record of the output is garbled.
    @Test
    void a_commit_beyond_the_end_and_a_garbled_output_keep_nobody_from_taking_over() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped());
                KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            for (int i = 0; i < 3; i++) {
                write(broker, Topics.SENSOR_WINDOWS, new byte[] {1});
            }
            write(broker, Topics.MUSCLE_WINDOWS, new byte[0]);
            write(broker, Topics.MUSCLE_WINDOWS, new FilterTask.Filtered("a", 6, 2, 0.5).bytes());
            consumer.assign(List.of(INPUT));
            consumer.commitSync(Map.of(INPUT, new OffsetAndMetadata(500, new RewindPoint(400, 0).metadata())));

            Takeover takeover =
                    new Takeover(new LogReader(connection(broker)), Topics.MUSCLE_WINDOWS, TakeoverTest::window);
            Partition<String> taken =
                    takeover.<String>of(consumer, List.of(INPUT)).get(INPUT);

            assertThat(consumer.position(INPUT)).isEqualTo(3);
            assertThat(taken.isSought(2)).isFalse();
            assertThat(taken.isSought(3)).isTrue();
            assertThat(taken.isCommitted(3)).isFalse();
            assertThat(taken.isWritten("a", 7, 3)).isTrue();
            assertThat(taken.isWritten("a", 8, 3)).isFalse();
        }
    }

    @Test
    void reading_begins_with_the_record_that_was_sought_where_it_is_there() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped());
                KafkaConsumer<String, byte[]> consumer = consumer(broker)) {
            for (int i = 0; i < 5; i++) {
                write(broker, Topics.SENSOR_WINDOWS, new byte[] {1});
            }
            consumer.assign(List.of(INPUT));
            consumer.commitSync(Map.of(INPUT, new OffsetAndMetadata(4, new RewindPoint(2, 0).metadata())));

            Takeover takeover =
                    new Takeover(new LogReader(connection(broker)), Topics.MUSCLE_WINDOWS, TakeoverTest::window);
            Partition<String> taken =
                    takeover.<String>of(consumer, List.of(INPUT)).get(INPUT);

            assertThat(taken.isSought(3)).isFalse();
            assertThat(taken.isSought(2)).isTrue();
            assertThat(taken.isCommitted(3)).isTrue();
        }
    }

    private static Window window(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableMessage("empty");
        }
        return FilterTask.Filtered.parse(bytes).window();
    }

    private static Map<String, Object> connection(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static KafkaConsumer<String, byte[]> consumer(EmbeddedBroker broker) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        "filter",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void write(EmbeddedBroker broker, String topic, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection(broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "a", value)).get(30, TimeUnit.SECONDS);
        }
    }
}

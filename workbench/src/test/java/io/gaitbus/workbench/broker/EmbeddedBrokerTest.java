package io.gaitbus.workbench.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

    private static final List<TopicDeclaration> DECLARED = TopicsFile.shipped();
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(DECLARED);
    }

    @AfterAll
    static void stop_leaves_no_file_behind() {
        assertThat(broker.folder()).exists();
        broker.close();
        assertThat(broker.folder()).doesNotExist();
    }

    @Test
    void every_declared_topic_is_there_and_no_other() throws Exception {
        try (Admin admin = admin()) {
            Set<String> declared = DECLARED.stream().map(TopicDeclaration::name).collect(Collectors.toSet());
            assertThat(admin.listTopics().names().get()).isEqualTo(declared);
        }
    }

    @Test
    void a_topic_nobody_declared_is_not_made_by_asking_for_it() {
        try (Admin admin = admin()) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("sensor-window.v1"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void a_model_of_two_megabytes_passes() throws Exception {
        byte[] model = new byte[2 << 20];
        model[model.length - 1] = 42;
        send(Topics.MODEL_VERSIONS, "population/1", model);
        assertThat(only(Topics.MODEL_VERSIONS).value()).isEqualTo(model);
    }

    @Test
    void a_second_setup_finds_everything_as_declared() {
        TopicSetup again = TopicSetup.create(broker.bootstrapServers(), DECLARED);
        assertThat(again.created()).isEmpty();
        assertThat(again.different()).isEmpty();
        assertThat(again.found()).hasSize(DECLARED.size());
    }

    @Test
    void a_topic_with_another_number_of_partitions_is_named() {
        TopicDeclaration sessions = new TopicDeclaration(
                Topics.SESSIONS, "session", 3, new TopicDeclaration.Cleanup.Compact(), java.util.OptionalInt.empty());
        assertThat(TopicSetup.create(broker.bootstrapServers(), List.of(sessions))
                        .different())
                .containsExactly("sessions.v1 has 1 partitions, declared are 3");
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(String topic, String key, byte[] value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", 4 << 20);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static ConsumerRecord<String, byte[]> only(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next();
        }
    }
}

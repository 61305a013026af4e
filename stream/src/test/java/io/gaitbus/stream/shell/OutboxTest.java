package io.gaitbus.stream.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// With the producer that Kafka brings for tests.
class OutboxTest {

    private final List<RecordMetadata> written = new ArrayList<>();
    private final List<ProducerRecord<String, byte[]>> two = List.of(record("a"), record("b"));

    @Test
    void what_was_sent_is_told_of_once_it_is_on_the_log_and_only_once() {
        Outbox outbox = new Outbox(producer(true), written::add);

        outbox.send(two);
        assertThat(written).isEmpty();
        outbox.settle();
        outbox.settle();

        assertThat(written).extracting(RecordMetadata::offset).containsExactly(0L, 1L);
    }

    @Test
    void a_record_that_the_broker_does_not_take_is_not_passed_over() {
        MockProducer<String, byte[]> producer = producer(false);
        Outbox outbox = new Outbox(producer, written::add);

        outbox.send(two);
        producer.completeNext();
        producer.errorNext(new RecordTooLargeException("2 MB"));

        assertThatThrownBy(outbox::settle).isInstanceOf(KafkaException.class).hasRootCauseMessage("2 MB");
        assertThatThrownBy(outbox::settle).as("for good").isInstanceOf(KafkaException.class);
    }

    private static MockProducer<String, byte[]> producer(boolean confirms) {
        return new MockProducer<>(confirms, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> record(String key) {
        return new ProducerRecord<>("muscle-windows.v1", key, new byte[1]);
    }
}

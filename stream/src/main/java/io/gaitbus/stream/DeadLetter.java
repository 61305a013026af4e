package io.gaitbus.stream;

import io.gaitbus.gait.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A message that no retry can cure, as it came, with the reason in its headers.
public final class DeadLetter {

    /// Header: why it was refused, in words.
    public static final String REASON = "reason";

    /// Header: the service that refused it.
    public static final String REFUSED_BY = "refused-by";

    /// Headers: where it came from.
    public static final String SOURCE_TOPIC = "source-topic";

    public static final String SOURCE_PARTITION = "source-partition";
    public static final String SOURCE_OFFSET = "source-offset";

    private DeadLetter() {}

    /// The letter to send for a record.
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> refused, String service, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.deadLetters(refused.topic()), refused.key(), refused.value());
        header(letter, REASON, reason);
        header(letter, REFUSED_BY, service);
        header(letter, SOURCE_TOPIC, refused.topic());
        header(letter, SOURCE_PARTITION, Integer.toString(refused.partition()));
        header(letter, SOURCE_OFFSET, Long.toString(refused.offset()));
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

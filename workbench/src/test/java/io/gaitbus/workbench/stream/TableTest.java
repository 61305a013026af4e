package io.gaitbus.workbench.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.Topics;
import io.gaitbus.stream.Table;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicSetup;
import io.gaitbus.workbench.broker.TopicsFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tables on a broker that is not as ready as they are.
@Timeout(90)
class TableTest {

    @Test
    void a_table_followed_before_its_topic_exists_is_complete_once_it_does() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(List.of());
                Table<String> table = Table.follow(connection(broker), Topics.SUBJECTS, TableTest::text)) {
            awaitTrouble(table, "does not exist");
            assertThat(table.isComplete()).isFalse();

            TopicSetup.create(broker.bootstrapServers(), TopicsFile.shipped());
            write(broker, "s1", "heavy");
            table.awaitComplete();

            assertThat(table.isComplete()).isTrue();
            assertThat(table.trouble()).isEmpty();
        }
    }

    /// What fails is the listener, once: the log is read again from its beginning.
    @Test
    void a_table_that_lost_its_thread_is_read_again_from_the_beginning() throws Exception {
        AtomicBoolean failed = new AtomicBoolean();
        LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped())) {
            write(broker, "s1", "heavy");
            try (Table<String> table =
                    Table.follow(connection(broker), Topics.SUBJECTS, TableTest::text, (key, row) -> {
                        told.add(key + " " + row.orElse("gone"));
                        if (key.equals("s2") && failed.compareAndSet(false, true)) {
                            throw new IllegalStateException("as a broker might");
                        }
                    })) {
                table.awaitComplete();
                assertThat(told.take()).isEqualTo("s1 heavy");

                write(broker, "s2", "light");
                assertThat(told.take()).isEqualTo("s2 light");
                assertThat(List.of(told.take(), told.take())).containsExactlyInAnyOrder("s1 heavy", "s2 light");
                table.awaitComplete();
                assertThat(table.rows()).isEqualTo(Map.of("s1", "heavy", "s2", "light"));
            }
        }
    }

    @Test
    void who_waits_for_a_table_without_a_broker_waits_until_it_is_closed() {
        Table<String> table =
                Table.follow(Map.of("bootstrap.servers", "localhost:1"), Topics.SUBJECTS, TableTest::text);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(table::awaitComplete);
        assertThat(table.isComplete()).isFalse();
        table.close();
        assertThatThrownBy(waiting::join).isInstanceOfAny(CompletionException.class, CancellationException.class);
        assertThat(table.isComplete()).isFalse();
    }

    private static void awaitTrouble(Table<?> table, String words) {
        while (!table.trouble().contains(words)) {
            Thread.onSpinWait();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> connection(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static void write(EmbeddedBroker broker, String key, String value)
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection(broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.SUBJECTS, key, value.getBytes(StandardCharsets.UTF_8)))
                    .get(30, TimeUnit.SECONDS);
        }
    }
}

package io.gaitbus.workbench.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Topics;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.RewindPoint;
import io.gaitbus.stream.Takeover;
import io.gaitbus.stream.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The rule of recovery on a real broker, with a filter in place of the muscle model: workers die at random places,
/// between a batch and its commit too, and what lies on the log afterwards is what one worker would have written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecoveryRule {

    private static final int WINDOWS = 900;
    private static final int FRAMES = 3;
    private static final List<String> STREAMS = List.of("a/left", "a/right", "b/right");

    private Map<String, Object> connection;

    /// Starts a broker that has the declared topics, and nothing on them.
    ///
    /// @return its bootstrap servers
    abstract String start();

    @BeforeAll
    void write_the_input() {
        connection = Map.of("bootstrap.servers", start());
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (int window = 0; window < WINDOWS; window++) {
                for (String stream : STREAMS) {
                    boolean last = window == WINDOWS - 1;
                    byte[] bytes = new FilterTask.Input(stream, (long) window * FRAMES, FRAMES, last).bytes();
                    sent.add(producer.send(new ProducerRecord<>(Topics.SENSOR_WINDOWS, stream, bytes)));
                    if (window % 100 == 7) { // a sender that repeats itself
                        sent.add(producer.send(new ProducerRecord<>(Topics.SENSOR_WINDOWS, stream, bytes)));
                    }
                }
            }
        }
        sent.forEach(RecoveryRule::onTheLog);
    }

    @Test
    void after_any_number_of_crashes_no_frame_is_lost_none_is_twice_and_all_are_as_undisturbed() {
        SplittableRandom random = new SplittableRandom(5);
        int lives = 0;
        while (frames(written()) < (long) STREAMS.size() * WINDOWS * FRAMES) {
            assertThat(lives++).as("workers that died").isLessThan(200);
            liveAndDie(random.nextInt(1, 12), random.nextInt(1, 4));
        }
        List<FilterTask.Filtered> written = written();
        assertThat(lives).isGreaterThan(10);
        for (String stream : STREAMS) {
            List<FilterTask.Filtered> ofStream =
                    written.stream().filter(it -> it.stream().equals(stream)).toList();
            assertThat(frames(ofStream)).isEqualTo((long) WINDOWS * FRAMES);
            double undisturbed = 0;
            long next = 0;
            for (FilterTask.Filtered window : ofStream) {
                undisturbed = FilterTask.after(undisturbed, next, window.frames());
                assertThat(window.firstFrame()).isEqualTo(next);
                assertThat(window.value()).isCloseTo(undisturbed, within(1e-9));
                next += window.frames();
            }
        }
        assertThat(written).as("windows that were joined to catch up").hasSizeLessThan(STREAMS.size() * WINDOWS);
    }

    private static long frames(List<FilterTask.Filtered> windows) {
        return windows.stream().mapToLong(FilterTask.Filtered::frames).sum();
    }

    /// A worker that takes over, works off some batches, commits every so often, and dies without a word.
    private void liveAndDie(int batches, int commitEvery) {
        Takeover takeover = new Takeover(
                new LogReader(connection),
                Topics.MUSCLE_WINDOWS,
                bytes -> FilterTask.Filtered.parse(bytes).window());
        Worker<FilterTask.Input, Double> worker = new Worker<>(
                new Worker.Route("filter", Topics.SENSOR_WINDOWS, Topics.MUSCLE_WINDOWS), new FilterTask(), takeover);
        try (KafkaConsumer<String, byte[]> consumer = consumer();
                KafkaProducer<String, byte[]> producer = producer()) {
            consumer.subscribe(Set.of(Topics.SENSOR_WINDOWS), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    worker.assigned(consumer, partitions);
                }

                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                    worker.revoked(partitions);
                }
            });
            int worked = 0;
            for (int polls = 0; worked < batches && polls < 50; polls++) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(Duration.ofMillis(100));
                if (!batch.isEmpty()) {
                    worker.work(batch).stream()
                            .map(producer::send)
                            .toList()
                            .forEach(sent -> worker.wrote(onTheLog(sent)));
                    worked++;
                    commit(consumer, worker, worked % commitEvery == 0);
                }
            }
        }
    }

    private static RecordMetadata onTheLog(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not written", e);
        }
    }

    private static void commit(KafkaConsumer<String, byte[]> consumer, Worker<?, ?> worker, boolean due) {
        if (due) {
            Map<TopicPartition, OffsetAndMetadata> commits = worker.commits();
            assertThat(commits.values())
                    .allSatisfy(commit ->
                            assertThat(RewindPoint.parse(commit.metadata())).isPresent());
            consumer.commitSync(commits);
        }
    }

    /// All output, stream by stream in the order of the log.
    private List<FilterTask.Filtered> written() {
        List<FilterTask.Filtered> written = new ArrayList<>();
        new LogReader(connection)
                .readSince(Topics.MUSCLE_WINDOWS, 0, record -> written.add(FilterTask.Filtered.parse(record.value())));
        return written;
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", "filter");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 40);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

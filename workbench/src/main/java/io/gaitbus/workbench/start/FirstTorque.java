package io.gaitbus.workbench.start;

import io.gaitbus.gait.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Hears when the first torque of a stream comes, as a subscriber that was there before.
final class FirstTorque implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final CompletableFuture<Long> heard = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread listener;

    /// @param stream the key of its records
    FirstTorque(String bootstrapServers, String stream) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.TORQUE_WINDOWS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // the end as it is now
        this.listener = Thread.ofPlatform().daemon().name("first torque").start(() -> listen(stream));
    }

    private void listen(String stream) {
        try (consumer) {
            while (closing.getCount() > 0) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.key().equals(stream)) {
                        heard.complete(System.nanoTime());
                    }
                }
            }
        }
    }

    /// When it came, by the clock of [System#nanoTime]; empty where it has not come in time.
    Optional<Long> await(Duration patience) {
        try {
            return Optional.of(heard.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.gaitbus.stream.shell;

import io.gaitbus.stream.Worker;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/// Between a [Worker] and the log: a batch in, its output on the log, then the commit. In that order, so that
/// nothing is committed whose output could still be lost.
public final class WindowPump implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = System.getLogger(WindowPump.class.getName());

    /// How often the place reached is committed. What lies between is recomputed after a crash, and not written twice.
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

    private final Worker<?, ?> worker;
    private final Runnable ready;
    private final MutinyEmitter<byte[]> output;
    private final Commits commits;
    private final AtomicReference<Optional<RuntimeException>> failedTakeover = new AtomicReference<>(Optional.empty());
    private long committedAtNanos;

    /// Commits offsets for the channel it was made for.
    private record Commits(KafkaClientService kafka, String channel) {

        void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
            for (KafkaConsumer<String, byte[]> consumer : kafka.<String, byte[]>getConsumers(channel)) {
                consumer.runOnPollingThread(kafkaConsumer -> {
                            // what another has taken over meanwhile is another's to commit
                            offsets.keySet().retainAll(kafkaConsumer.assignment());
                            kafkaConsumer.commitSync(offsets);
                        })
                        .await()
                        .indefinitely();
            }
        }
    }

    /// @param worker  what to do with a batch
    /// @param ready   returns once the worker's tables are read to their end
    /// @param output  the outgoing channel; the topic comes with each message
    /// @param kafka   to commit
    /// @param channel the incoming channel
    public WindowPump(
            Worker<?, ?> worker,
            Runnable ready,
            MutinyEmitter<byte[]> output,
            KafkaClientService kafka,
            String channel) {
        this.worker = worker;
        this.ready = ready;
        this.output = output;
        this.commits = new Commits(kafka, channel);
    }

    /// Works off a batch. Returns once its output is on the log.
    ///
    /// @throws IllegalStateException once a takeover has failed: Kafka does not offer its partitions again
    public void pump(ConsumerRecords<String, byte[]> batch) {
        failedTakeover.get().ifPresent(e -> {
            throw new IllegalStateException("partitions could not be taken over", e);
        });
        write(worker.work(batch)).forEach(worker::wrote);
        if (System.nanoTime() - committedAtNanos >= COMMIT_INTERVAL.toNanos()) {
            commit();
            committedAtNanos = System.nanoTime();
        }
    }

    private void commit() {
        try {
            commits.commit(worker.commits());
        } catch (RuntimeException e) {
            if (!passes(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "not committed, to be tried again: {0}", e.toString());
        }
    }

    /// Whether a commit that failed may as well be made later: the broker was busy, or partitions are being handed
    /// over. A successor then reads from the commit before, and writes nothing twice.
    static boolean passes(RuntimeException failure) {
        return failure instanceof RetriableException
                || failure instanceof CommitFailedException
                || failure instanceof RebalanceInProgressException;
    }

    private List<RecordMetadata> write(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<OutgoingMessageMetadata<RecordMetadata>> written = new ArrayList<>(records.size());
        List<Uni<Void>> writes = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            OutgoingMessageMetadata<RecordMetadata> result = new OutgoingMessageMetadata<>();
            written.add(result);
            writes.add(output.sendMessage(message(record, result)));
        }
        Uni.join().all(writes).andFailFast().await().indefinitely();
        return written.stream()
                .map(OutgoingMessageMetadata::getResult)
                .flatMap(result -> Optional.ofNullable(result).stream())
                .toList();
    }

    private static Message<byte[]> message(
            ProducerRecord<String, byte[]> record, OutgoingMessageMetadata<RecordMetadata> result) {
        OutgoingKafkaRecordMetadata<String> destination = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(record.headers())
                .build();
        return Message.of(record.value(), Metadata.of(destination, result));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            ready.run();
            worker.assigned(consumer, partitions);
        } catch (RuntimeException e) {
            failedTakeover.set(Optional.of(e));
            throw e;
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        worker.revoked(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        worker.revoked(partitions);
    }
}

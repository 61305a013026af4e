package io.gaitbus.workbench.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.TrainingRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Training as a researcher asks for it: an event is published, and its job followed.
///
/// @param bootstrapServers host and port of the broker
public record TrainingJobs(String bootstrapServers) {

    private static final Duration POLL = Duration.ofMillis(200);

    /// A job that says nothing for so long is given up.
    private static final Duration SILENCE = Duration.ofMinutes(3);

    private static final int ANSWER_SECONDS = 20;

    /// Publishes a request, and follows its job to the end.
    ///
    /// @param progress told of each step
    public JobOutcome run(TrainingRequest request, Consumer<JobProgress> progress) {
        try (KafkaConsumer<String, byte[]> consumer = consumerAtTheEnd()) {
            publish(request);
            return follow(consumer, request.getJob(), progress);
        }
    }

    private KafkaConsumer<String, byte[]> consumerAtTheEnd() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "default.api.timeout.ms",
                        ANSWER_SECONDS * 1000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.JOB_PROGRESS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
        return consumer;
    }

    private void publish(TrainingRequest request) {
        byte[] event = MessageCodec.of(TrainingRequest.class).encode(request);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.TRAINING_REQUESTS, request.getSubject(), event))
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the training request was not taken", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static JobOutcome follow(
            KafkaConsumer<String, byte[]> consumer, String job, Consumer<JobProgress> progress) {
        MessageCodec<JobProgress> codec = MessageCodec.of(JobProgress.class);
        long deadline = System.nanoTime() + SILENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (job.equals(record.key())) {
                    JobProgress report = codec.decode(record.value());
                    progress.accept(report);
                    Optional<JobOutcome> outcome = outcome(report);
                    if (outcome.isPresent()) {
                        return outcome.get();
                    }
                    deadline = System.nanoTime() + SILENCE.toNanos();
                }
            }
        }
        return new JobOutcome.Failed("transfer-service has said nothing of it for %d s".formatted(SILENCE.toSeconds()));
    }

    /// How the job ended; empty while it has not.
    static Optional<JobOutcome> outcome(JobProgress report) {
        return switch (report.getState()) {
            case QUEUED, RUNNING -> Optional.empty();
            case REFUSED -> Optional.of(new JobOutcome.Refused(report.getMessage()));
            case FAILED -> Optional.of(new JobOutcome.Failed(report.getMessage()));
            case DONE -> Optional.of(done(report));
        };
    }

    private static JobOutcome done(JobProgress report) {
        String verdict = report.getVerdict();
        return switch (verdict) {
            case "PROMOTED", "FORCED" ->
                new JobOutcome.Promoted(
                        report.getModelVersion(), verdict.equals("FORCED"), report.getFigures(), report.getMessage());
            case "REJECTED" ->
                new JobOutcome.Rejected(report.getModelVersion(), report.getFigures(), report.getMessage());
            default -> new JobOutcome.Failed("its verdict is `%s`, which is none".formatted(verdict));
        };
    }
}

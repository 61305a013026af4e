package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.TrainingRequest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/// Writes what this service has to say. Each method returns once the log has it: what a job has brought is
/// never given up, for it may have taken minutes; what somebody waits for who has asked is, after some
/// seconds.
@Singleton
public class Publisher {

    /// Longer than the client of the broker tries (`mp.messaging.outgoing.answers`).
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final MutinyEmitter<Record<String, byte[]>> results;
    private final MutinyEmitter<Record<String, byte[]>> answers;
    private final MessageCodec<ModelVersion> models = MessageCodec.of(ModelVersion.class);
    private final MessageCodec<ActivePair> pairs = MessageCodec.of(ActivePair.class);
    private final MessageCodec<JobProgress> progress = MessageCodec.of(JobProgress.class);
    private final MessageCodec<JobCheckpoint> checkpoints = MessageCodec.of(JobCheckpoint.class);
    private final MessageCodec<TrainingRequest> requests = MessageCodec.of(TrainingRequest.class);

    Publisher(
            @Channel("results") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> results,
            @Channel("answers") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> answers) {
        this.results = results;
        this.answers = answers;
    }

    void publish(ModelVersion model) {
        write(Topics.MODEL_VERSIONS, model.getVersion(), models.encode(model));
    }

    void publish(ActivePair pair) {
        write(Topics.ACTIVATIONS, pair.getSubject(), pairs.encode(pair));
    }

    void publish(JobProgress report) {
        write(Topics.JOB_PROGRESS, report.getJob(), progress.encode(report));
    }

    /// Writes a report that the next one replaces, and does not wait until the log has it.
    void announce(JobProgress report) {
        var _ = results.sendMessage(message(Topics.JOB_PROGRESS, report.getJob(), progress.encode(report)))
                .subscribe()
                .with(_ -> {}, e -> LOG.warnf("job %s: a report was lost: %s", report.getJob(), e.getMessage()));
    }

    void publish(JobCheckpoint checkpoint) {
        write(Topics.JOB_CHECKPOINTS, checkpoint.getJob(), checkpoints.encode(checkpoint));
    }

    /// Writes a tombstone.
    void forgetCheckpoints(String job) {
        results.sendMessage(message(Topics.JOB_CHECKPOINTS, Record.of(job, null)))
                .await()
                .indefinitely();
    }

    /// @throws LogUnavailable where the broker does not confirm it soon
    public void publishSoon(TrainingRequest request) {
        writeSoon(Topics.TRAINING_REQUESTS, request.getSubject(), requests.encode(request));
    }

    /// @throws LogUnavailable where the broker does not confirm it soon
    public void publishSoon(JobProgress report) {
        writeSoon(Topics.JOB_PROGRESS, report.getJob(), progress.encode(report));
    }

    /// @throws LogUnavailable where the broker does not confirm it soon
    void publishSoon(ModelVersion model) {
        writeSoon(Topics.MODEL_VERSIONS, model.getVersion(), models.encode(model));
    }

    /// @throws LogUnavailable where the broker does not confirm it soon
    void publishSoon(ActivePair pair) {
        writeSoon(Topics.ACTIVATIONS, pair.getSubject(), pairs.encode(pair));
    }

    private void write(String topic, String key, byte[] value) {
        results.sendMessage(message(topic, key, value)).await().indefinitely();
    }

    private void writeSoon(String topic, String key, byte[] value) {
        try {
            answers.sendMessage(message(topic, key, value)).await().atMost(PATIENCE);
        } catch (RuntimeException e) { // of the client, of the channel, or of the patience
            throw new LogUnavailable("the broker did not confirm it: %s".formatted(e.getMessage()), e);
        }
    }

    private static Message<Record<String, byte[]>> message(String topic, String key, byte[] value) {
        return message(topic, Record.of(key, value));
    }

    private static Message<Record<String, byte[]>> message(String topic, Record<String, byte[]> record) {
        return Message.of(
                record,
                Metadata.of(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(topic)
                        .withKey(record.key())
                        .build()));
    }
}

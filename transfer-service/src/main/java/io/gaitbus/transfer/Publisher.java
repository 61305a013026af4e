package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.ModelVersion;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Writes what this service has to say. Each method returns once the log has it.
@Singleton
class Publisher {

    private final MutinyEmitter<byte[]> output;
    private final MessageCodec<ModelVersion> models = MessageCodec.of(ModelVersion.class);
    private final MessageCodec<ActivePair> pairs = MessageCodec.of(ActivePair.class);
    private final MessageCodec<JobProgress> progress = MessageCodec.of(JobProgress.class);

    Publisher(@Channel("results") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> output) {
        this.output = output;
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

    private void write(String topic, String key, byte[] value) {
        OutgoingKafkaRecordMetadata<String> destination = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .build();
        output.sendMessage(Message.of(value, Metadata.of(destination))).await().indefinitely();
    }
}

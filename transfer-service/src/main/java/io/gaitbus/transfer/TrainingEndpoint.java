package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.stream.job.JobDesk;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Training requests in; job reports, checkpoints, model versions and active pairs out. What is a request
/// joins the queue; what is none goes to the dead letters.
@ApplicationScoped
class TrainingEndpoint {

    private final TrainingQueue queue;
    private final MessageCodec<TrainingRequest> codec = MessageCodec.of(TrainingRequest.class);

    TrainingEndpoint(TrainingQueue queue) {
        this.queue = queue;
    }

    @Incoming("training-requests")
    CompletionStage<Void> take(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> record = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("a training request without a record"));
        try {
            TrainingRequest request = codec.decode(message.getPayload());
            JobDesk.check(String.valueOf(record.getKey()), request.getJob(), request.getSubject());
            queue.add(new TrainingJob(
                    request,
                    message,
                    record.getPartition(),
                    record.getTimestamp().toEpochMilli()));
            return CompletableFuture.completedStage(null); // taken; acknowledged when the job is over
        } catch (UnreadableMessage e) {
            return message.nack(e);
        }
    }
}

package io.gaitbus.nms.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TrainingRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Writes what the jobs have to say. Each method returns once the log has it.
@Singleton
public class Publisher {

    private final MutinyEmitter<byte[]> output;
    private final MessageCodec<Calibration> calibrations = MessageCodec.of(Calibration.class);
    private final MessageCodec<JobProgress> progress = MessageCodec.of(JobProgress.class);
    private final MessageCodec<TrainingRequest> requests = MessageCodec.of(TrainingRequest.class);
    private final MessageCodec<MuscleWindow> windows = MessageCodec.of(MuscleWindow.class);

    Publisher(@Channel("results") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> output) {
        this.output = output;
    }

    public void publish(Calibration calibration) {
        await(List.of(write(Topics.CALIBRATIONS, calibration.getVersion(), calibrations.encode(calibration))));
    }

    void publish(JobProgress report) {
        await(List.of(write(Topics.JOB_PROGRESS, report.getJob(), progress.encode(report))));
    }

    void publish(TrainingRequest request) {
        await(List.of(write(Topics.TRAINING_REQUESTS, request.getSubject(), requests.encode(request))));
    }

    /// Windows computed again for a job, in order.
    void replay(String job, List<MuscleWindow> again) {
        await(again.stream()
                .map(window -> write(Topics.MUSCLE_REPLAYS, job, windows.encode(window)))
                .toList());
    }

    private static void await(List<Uni<Void>> writes) {
        if (!writes.isEmpty()) {
            Uni.join().all(writes).andFailFast().await().indefinitely();
        }
    }

    private Uni<Void> write(String topic, String key, byte[] value) {
        OutgoingKafkaRecordMetadata<String> destination = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .build();
        return output.sendMessage(Message.of(value, Metadata.of(destination)));
    }
}

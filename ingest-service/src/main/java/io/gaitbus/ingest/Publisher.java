package io.gaitbus.ingest;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Writes to the log. What each method returns completes once the broker has it, and fails when it did not take it.
@Singleton
class Publisher {

    private final MutinyEmitter<byte[]> records;
    private final WindowWriter windows;
    private final IngestConfig config;
    private final MessageCodec<Subject> subjectCodec = MessageCodec.of(Subject.class);
    private final MessageCodec<Session> sessionCodec = MessageCodec.of(Session.class);
    private final MessageCodec<ReferenceTorque> torqueCodec = MessageCodec.of(ReferenceTorque.class);
    private final MessageCodec<SensorWindow> windowCodec = MessageCodec.of(SensorWindow.class);

    Publisher(
            @Channel("records") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> records,
            WindowWriter windows,
            IngestConfig config) {
        this.records = records;
        this.windows = windows;
        this.config = config;
    }

    CompletableFuture<Void> publish(Subject subject) {
        return write(Topics.SUBJECTS, subject.getId(), subjectCodec.encode(subject));
    }

    CompletableFuture<Void> publish(Session session) {
        return write(Topics.SESSIONS, session.getId(), sessionCodec.encode(session));
    }

    CompletableFuture<Void> publish(ReferenceTorque torque) {
        String stream = Streams.name(torque.getSession(), torque.getLeg());
        return write(Topics.REFERENCE_TORQUES, stream, torqueCodec.encode(torque));
    }

    /// Whether too many windows wait to be written.
    boolean isBehind() {
        return windows.waiting() > config.unwrittenWindows();
    }

    CompletableFuture<Void> publish(SensorWindow window) {
        String stream = Streams.name(window.getSession(), window.getLeg());
        return windows.write(new ProducerRecord<>(Topics.SENSOR_WINDOWS, stream, windowCodec.encode(window)));
    }

    private CompletableFuture<Void> write(String topic, String key, byte[] value) {
        OutgoingKafkaRecordMetadata<String> destination = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .build();
        return records.sendMessage(Message.of(value, Metadata.of(destination))).subscribeAsCompletionStage();
    }
}

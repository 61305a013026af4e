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
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Writes to the log. What each method returns completes once the broker has it, and fails when it did not take it.
@Singleton
class Publisher {

    private final MutinyEmitter<byte[]> records;
    private final MutinyEmitter<byte[]> windows;
    private final MessageCodec<Subject> subjectCodec = MessageCodec.of(Subject.class);
    private final MessageCodec<Session> sessionCodec = MessageCodec.of(Session.class);
    private final MessageCodec<ReferenceTorque> torqueCodec = MessageCodec.of(ReferenceTorque.class);
    private final MessageCodec<SensorWindow> windowCodec = MessageCodec.of(SensorWindow.class);

    // unbounded: who sends is held back by the number of answers it may wait for
    Publisher(
            @Channel("records") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> records,
            @Channel("sensor-windows") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> windows) {
        this.records = records;
        this.windows = windows;
    }

    CompletableFuture<Void> publish(Subject subject) {
        return write(records, Topics.SUBJECTS, subject.getId(), subjectCodec.encode(subject));
    }

    CompletableFuture<Void> publish(Session session) {
        return write(records, Topics.SESSIONS, session.getId(), sessionCodec.encode(session));
    }

    CompletableFuture<Void> publish(ReferenceTorque torque) {
        String stream = Streams.name(torque.getSession(), torque.getLeg());
        return write(records, Topics.REFERENCE_TORQUES, stream, torqueCodec.encode(torque));
    }

    CompletableFuture<Void> publish(SensorWindow window) {
        String stream = Streams.name(window.getSession(), window.getLeg());
        return write(windows, Topics.SENSOR_WINDOWS, stream, windowCodec.encode(window));
    }

    private static CompletableFuture<Void> write(
            MutinyEmitter<byte[]> emitter, String topic, String key, byte[] value) {
        OutgoingKafkaRecordMetadata<String> destination = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .build();
        return emitter.sendMessage(Message.of(value, Metadata.of(destination))).subscribeAsCompletionStage();
    }
}

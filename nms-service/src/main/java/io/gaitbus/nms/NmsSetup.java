package io.gaitbus.nms;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.Table;
import io.gaitbus.stream.Takeover;
import io.gaitbus.stream.Worker;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.shell.WindowPump;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// From settings to domain.
@ApplicationScoped
class NmsSetup {

    private static final String CHANNEL = "sensor-windows";
    private static final Worker.Route ROUTE =
            new Worker.Route("nms-service", Topics.SENSOR_WINDOWS, Topics.MUSCLE_WINDOWS);

    @Produces
    @Singleton
    Table<Subject> subjects(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(connection, Topics.SUBJECTS, MessageCodec.of(Subject.class)::decode);
    }

    @Produces
    @Singleton
    Table<Session> sessions(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(
                connection,
                Topics.SESSIONS,
                MessageCodec.of(Session.class)::decode,
                (_, session) -> session.ifPresent(Bodies::prepare));
    }

    @Produces
    @Singleton
    Table<KnownCalibration> calibrations(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        MessageCodec<Calibration> codec = MessageCodec.of(Calibration.class);
        return Table.follow(connection, Topics.CALIBRATIONS, bytes -> KnownCalibration.of(codec.decode(bytes)));
    }

    @Produces
    @Singleton
    LogReader log(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return new LogReader(connection);
    }

    @Produces
    @Singleton
    FinishedJobs finishedJobs(LogReader log) {
        return new FinishedJobs(log);
    }

    @Produces
    @Singleton
    Table<ActivePair> pairs(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(connection, Topics.ACTIVATIONS, MessageCodec.of(ActivePair.class)::decode);
    }

    void close(@Disposes Table<?> table) {
        table.close();
    }

    @Produces
    @ApplicationScoped // by proxy: the connector asks for its listener before the emitter is there
    WindowPump pump(
            Tables tables,
            LogReader log,
            @Channel("muscle-windows") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> output,
            KafkaClientService kafka) {
        MessageCodec<MuscleWindow> codec = MessageCodec.of(MuscleWindow.class);
        Takeover takeover = new Takeover(log, Topics.MUSCLE_WINDOWS, bytes -> Messages.window(codec.decode(bytes)));
        Worker<?, ?> worker = new Worker<>(
                ROUTE, new NmsTask(tables.bodies(), tables.pairsInForce(), tables.calibrations()), takeover);
        return new WindowPump(worker, tables::awaitComplete, output, kafka, CHANNEL);
    }

    @Produces
    @Singleton
    @Identifier("nms")
    KafkaConsumerRebalanceListener takeovers(WindowPump pump) {
        return pump;
    }
}

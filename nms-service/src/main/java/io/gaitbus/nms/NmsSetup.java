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
import io.gaitbus.stream.shell.WindowClients;
import io.gaitbus.stream.shell.WindowPump;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// From settings to domain.
@ApplicationScoped
class NmsSetup {

    private static final String SERVICE = "nms-service";
    private static final Worker.Route ROUTE = new Worker.Route(SERVICE, Topics.SENSOR_WINDOWS, Topics.MUSCLE_WINDOWS);

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
    @Singleton
    WindowPump pump(
            Tables tables,
            LogReader log,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "gaitbus.instance") String instance) {
        MessageCodec<MuscleWindow> codec = MessageCodec.of(MuscleWindow.class);
        Takeover takeover = new Takeover(log, Topics.MUSCLE_WINDOWS, bytes -> Messages.window(codec.decode(bytes)));
        Worker<?, ?> worker = new Worker<>(
                ROUTE, new NmsTask(tables.bodies(), tables.pairsInForce(), tables.calibrations()), takeover);
        WindowClients clients = new WindowClients(connection);
        return new WindowPump(
                worker, tables::awaitComplete, clients.consumer(SERVICE, instance), clients.producer(SERVICE));
    }
}

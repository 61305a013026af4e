package io.gaitbus.ingest;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.shell.WindowClients;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// From settings to what reads the log.
@ApplicationScoped
class IngestSetup {

    /// How long the broker may be silent while the log is read, ms; below the default of `ingest.patience`.
    private static final int READ_TIMEOUT_MILLIS = 8000;

    @Produces
    @Singleton
    Rows<Subject> subjects(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return TableRows.follow(connection, Topics.SUBJECTS, MessageCodec.of(Subject.class));
    }

    @Produces
    @Singleton
    Rows<Session> sessions(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return TableRows.follow(connection, Topics.SESSIONS, MessageCodec.of(Session.class));
    }

    void closeSubjects(@Disposes Rows<Subject> rows) {
        close(rows);
    }

    void closeSessions(@Disposes Rows<Session> rows) {
        close(rows);
    }

    private static void close(Rows<?> rows) {
        if (rows instanceof TableRows<?> table) {
            table.close();
        }
    }

    @Produces
    @Singleton
    WindowWriter windowWriter(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return WindowWriter.to(new WindowClients(connection).producer("ingest-service"));
    }

    void close(@Disposes WindowWriter writer) {
        writer.close();
    }

    @Produces
    @Singleton
    SensorLog sensorLog(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        Map<String, Object> impatient = new HashMap<>(connection);
        impatient.put("default.api.timeout.ms", READ_TIMEOUT_MILLIS);
        impatient.put("request.timeout.ms", READ_TIMEOUT_MILLIS);
        LogReader reader = new LogReader(impatient);
        MessageCodec<SensorWindow> codec = MessageCodec.of(SensorWindow.class);
        return (stream, sinceMillis, found) ->
                reader.readKeySince(Topics.SENSOR_WINDOWS, stream, sinceMillis, record -> {
                    SensorWindow window = codec.decode(record.value());
                    found.accept(new Frames(window.getFirstFrame(), window.getFrames(), window.getLast()));
                });
    }
}

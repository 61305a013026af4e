package io.gaitbus.workbench.start;

import io.gaitbus.gait.Streams;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.launcher.Form;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.time.Duration;
import java.util.Map;

/// One start of inference-service.
///
/// @param readyMillis       from exec until it says that it is ready, ms; asked every 10 ms
/// @param firstTorqueMillis from exec until a subscriber has the first torque of a stream that waited on the log, ms
record Start(double readyMillis, double firstTorqueMillis) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double NANOS_PER_MILLI = 1e6;

    /// Starts it on a log that has a version, puts a new stream there before, and ends it again.
    ///
    /// @param version the model that the stream is stamped with
    /// @param session of the new stream
    static Start of(Form form, InferenceLog log, String version, String session) {
        MuscleWindows stream = new MuscleWindows(session, 100);
        for (int frame = 0; frame < stream.frames(); frame += 2) {
            log.send(stream.window(frame, frame + 2, version));
        }
        log.flush();
        try (FirstTorque first = new FirstTorque(log.bootstrapServers(), Streams.name(session, Leg.RIGHT))) {
            long began = System.nanoTime();
            try (Launcher launcher = Launcher.start(
                    ProjectHome.find(), log.bootstrapServers(), Map.of(Service.INFERENCE, form), _ -> {})) {
                long ready = System.nanoTime();
                long torque = first.await(PATIENCE)
                        .orElseThrow(
                                () -> new Failure("inference-service is ready, but has written no torque for %d s: %s"
                                        .formatted(PATIENCE.toSeconds(), launcher.lastLines(Service.INFERENCE))));
                return new Start((ready - began) / NANOS_PER_MILLI, (torque - began) / NANOS_PER_MILLI);
            }
        }
    }
}

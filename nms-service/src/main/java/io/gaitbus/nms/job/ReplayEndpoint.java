package io.gaitbus.nms.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.nms.Messages;
import io.gaitbus.nms.Tables;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.job.Refusal;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Training requests that name a calibration in; the muscle windows of their sessions, computed again with
/// it, out.
///
/// What cannot be replayed is left to transfer-service to report: it misses the windows.
@ApplicationScoped
class ReplayEndpoint {

    private static final Logger LOG = Logger.getLogger(ReplayEndpoint.class);

    private final SensorLog log;
    private final Tables tables;
    private final Publisher publisher;
    private final FinishedJobs finished;
    private final JobConfig config;
    private final MessageCodec<TrainingRequest> codec = MessageCodec.of(TrainingRequest.class);

    ReplayEndpoint(SensorLog log, Tables tables, Publisher publisher, FinishedJobs finished, JobConfig config) {
        this.log = log;
        this.tables = tables;
        this.publisher = publisher;
        this.finished = finished;
        this.config = config;
    }

    @Incoming("replay-requests")
    @Blocking("jobs") // one thread for all jobs, so that no live stream waits for them
    void replay(ConsumerRecord<String, byte[]> record) {
        try {
            TrainingRequest request = codec.decode(record.value());
            if (!request.getCalibrationVersion().isBlank() && !finished.contains(request.getJob())) {
                tables.awaitComplete();
                tables.awaitCalibration(request.getCalibrationVersion(), config.calibrationPatience());
                replay(request);
            }
        } catch (UnreadableMessage | Refusal e) { // transfer-service says so to whoever asked
            LOG.infof("training-requests, offset %d: not replayed, for %s", record.offset(), e.getMessage());
        }
    }

    private void replay(TrainingRequest request) {
        for (Session session : Requested.sessions(request.getSubject(), request.getSessions(), tables)) {
            for (var leg : session.getLegs()) {
                List<SensorWindow> windows = log.windows(session, leg.getLeg());
                if (!windows.isEmpty()) {
                    publisher.replay(request.getJob(), again(windows, request.getCalibrationVersion()));
                }
            }
        }
    }

    private List<MuscleWindow> again(List<SensorWindow> windows, String calibration) {
        SensorWindow first = windows.getFirst();
        Anatomy body = tables.bodies().of(first);
        MuscleParameters parameters = tables.calibrations()
                .muscles(calibration, body)
                .orElseThrow(() -> new Refusal("calibration %s is not known".formatted(calibration)));
        MuscleModel model = MuscleModel.of(parameters, Messages.setup(first).kind());
        MuscleModel.State state = model.atRest();
        List<MuscleWindow> again = new ArrayList<>();
        for (SensorFrames frames : SessionTrials.frames(windows)) {
            MuscleModel.Step step = model.advance(state, frames);
            state = step.state();
            again.add(Messages.muscleWindow(first, body.mass(), calibration, step.frames())
                    .build());
        }
        return again;
    }
}

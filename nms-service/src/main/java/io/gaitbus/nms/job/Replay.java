package io.gaitbus.nms.job;

import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.nms.Calibrations;
import io.gaitbus.nms.Messages;
import io.gaitbus.nms.Tables;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.stream.job.RequestedSessions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Computes sessions again for a training: under the calibration that it names, and without one, which is
/// what the population's network reads. Frame for frame as live; the last window of each stream and
/// calibration says so.
@Singleton
class Replay {

    /// Windows written at once.
    private static final int BATCH = 200;

    private final SensorLog log;
    private final Tables tables;
    private final Publisher publisher;

    Replay(SensorLog log, Tables tables, Publisher publisher) {
        this.log = log;
        this.tables = tables;
        this.publisher = publisher;
    }

    /// @throws io.gaitbus.stream.job.Refusal where a session or the calibration is not to be had
    void run(TrainingRequest request) {
        Set<String> calibrations = new LinkedHashSet<>(List.of(request.getCalibrationVersion(), Calibrations.GENERIC));
        for (Session session : RequestedSessions.of(request.getSubject(), request.getSessions(), tables::session)) {
            for (var leg : session.getLegs()) {
                List<SensorWindow> windows = log.windows(session, leg.getLeg());
                if (!windows.isEmpty()) {
                    List<SensorFrames> runs = StreamSignals.runs(windows);
                    calibrations.forEach(calibration -> replay(request, windows.getFirst(), runs, calibration));
                }
            }
        }
    }

    private void replay(TrainingRequest request, SensorWindow first, List<SensorFrames> runs, String calibration) {
        Anatomy body = tables.bodies().of(first);
        MuscleParameters muscles = tables.calibrations().musclesFor(request.getSubject(), calibration, body);
        MuscleModel model = MuscleModel.of(muscles, Messages.setup(first).kind());
        MuscleModel.State state = model.atRest();
        List<MuscleWindow> again = new ArrayList<>();
        long next = 0;
        for (int run = 0; run < runs.size(); run++) {
            SensorFrames frames = runs.get(run);
            boolean anew = frames.firstFrame() - next > SignalChain.LONGEST_BRIDGE;
            MuscleModel.Step step = model.advance(anew ? model.atRest() : state, frames);
            state = step.state();
            next = frames.firstFrame() + frames.frames();
            again.add(Messages.muscleWindow(first, body.mass(), calibration, step.frames())
                    .setLast(run == runs.size() - 1)
                    .build());
            if (again.size() == BATCH || run == runs.size() - 1) {
                publisher.replay(request.getJob(), again);
                again.clear();
            }
        }
    }
}

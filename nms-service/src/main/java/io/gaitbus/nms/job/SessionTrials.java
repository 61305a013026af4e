package io.gaitbus.nms.job;

import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.Leg;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.SessionLeg;
import io.gaitbus.nms.Bodies;
import io.gaitbus.nms.Messages;
import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleInputs;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// The sessions of the log as trials of a calibration: the live chain, run over what came, with the torque
/// that was measured.
@Singleton
class SessionTrials {

    /// Frames that charge the filters before the first one that counts.
    private static final int WARM_UP = 200;

    private final SensorLog log;

    SessionTrials(SensorLog log) {
        this.log = log;
    }

    /// The trials of a session: of each leg the stretches without a gap in which enough torque is known.
    ///
    /// @param bodies  who a window is of
    /// @param anatomy from the body's scaled anatomy to the one that is calibrated
    List<Trial> of(Session session, Bodies bodies, UnaryOperator<Anatomy> anatomy) {
        List<Trial> trials = new ArrayList<>();
        for (SessionLeg leg : session.getLegs()) {
            List<SensorWindow> windows = log.windows(session, leg.getLeg());
            if (!windows.isEmpty()) {
                Anatomy ofBody = anatomy.apply(bodies.of(windows.getFirst()));
                trials.addAll(trials(session, leg.getLeg(), windows, ofBody));
            }
        }
        return trials;
    }

    private List<Trial> trials(Session session, Leg leg, List<SensorWindow> windows, Anatomy anatomy) {
        List<Trial> trials = new ArrayList<>();
        SensorWindow last = windows.getLast();
        double[] torque = log.reference(session, leg, Math.toIntExact(last.getFirstFrame() + last.getFrames()));
        for (List<SensorFrames> stretch : stretches(frames(windows))) {
            int first = Math.toIntExact(stretch.getFirst().firstFrame());
            int frames = stretch.stream().mapToInt(SensorFrames::frames).sum();
            Trial whole = Trial.of(MuscleInputs.of(anatomy, stretch), Arrays.copyOfRange(torque, first, first + frames))
                    .knownWithin(WARM_UP, frames);
            if (Calibrator.isFittable(whole)) {
                trials.add(whole.part(whole.firstKnown() - WARM_UP, whole.endOfKnown()));
            }
        }
        return trials;
    }

    /// What the signal chain makes of a stream's windows.
    ///
    /// @throws UnreadableMessage where they change their channels in between
    static List<SensorFrames> frames(List<SensorWindow> windows) {
        StreamSetup setup = Messages.setup(windows.getFirst());
        SignalChain chain = SignalChain.of(setup);
        SignalChain.State state = chain.atRest();
        List<SensorFrames> frames = new ArrayList<>();
        for (SensorWindow window : windows) {
            if (!Messages.setup(window).equals(setup)) {
                throw new UnreadableMessage("channels, rates or MVC values differ from those the stream began with");
            }
            SignalChain.Step step = chain.advance(state, Messages.chunk(window));
            state = step.state();
            frames.addAll(step.frames());
        }
        return frames;
    }

    /// Runs that follow each other, none of them standing for missing input.
    private static List<List<SensorFrames>> stretches(List<SensorFrames> runs) {
        List<List<SensorFrames>> stretches = new ArrayList<>();
        long next = -1;
        for (SensorFrames run : runs) {
            if (!run.bridged()) {
                if (run.firstFrame() != next) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(run);
                next = run.firstFrame() + run.frames();
            }
        }
        return stretches;
    }
}

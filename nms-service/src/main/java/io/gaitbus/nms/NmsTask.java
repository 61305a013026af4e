package io.gaitbus.nms;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Subject;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import io.gaitbus.stream.Task;
import io.gaitbus.stream.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A sensor window to muscle windows: signal chain, muscle model, and the stamp of what is in force.
final class NmsTask implements Task<SensorWindow, NmsTask.StreamState> {

    private final Function<String, Optional<Subject>> subjects;
    private final PairsInForce pairs;
    private final MessageCodec<SensorWindow> input = MessageCodec.of(SensorWindow.class);
    private final MessageCodec<MuscleWindow> output = MessageCodec.of(MuscleWindow.class);

    /// @param subjects the latest record of a subject
    /// @param pairs    what a window is stamped with
    NmsTask(Function<String, Optional<Subject>> subjects, PairsInForce pairs) {
        this.subjects = subjects;
        this.pairs = pairs;
    }

    /// What a stream's frames have left behind, and the models they were made with.
    ///
    /// @param anatomy that of the first window; nothing said of the subject later changes it
    record StreamState(
            Anatomy anatomy,
            StreamSetup setup,
            SignalChain chain,
            MuscleModel model,
            SignalChain.State signals,
            MuscleModel.State muscles) {

        StreamState after(SignalChain.State laterSignals, MuscleModel.State laterMuscles) {
            return new StreamState(anatomy, setup, chain, model, laterSignals, laterMuscles);
        }
    }

    @Override
    public SensorWindow decode(byte[] bytes) {
        return input.decode(bytes);
    }

    @Override
    public Window window(SensorWindow message) {
        return Messages.window(message);
    }

    @Override
    public Result<StreamState> step(Optional<StreamState> before, SensorWindow message) {
        StreamState state = before.orElseGet(() -> atRest(message));
        if (!state.setup().equals(Messages.setup(message))) {
            throw new UnreadableMessage("channels or rates differ from those the stream began with");
        }
        Optional<ActivePair> pair = pairs.of(message.getSubject());
        SignalChain.Step signals = state.chain().advance(state.signals(), Messages.chunk(message));
        MuscleModel.State muscles = state.muscles();
        List<Output> outputs = new ArrayList<>();
        for (SensorFrames frames : signals.frames()) {
            MuscleModel.Step step = state.model().advance(muscles, frames);
            muscles = step.state();
            MuscleWindow window = Messages.muscleWindow(message, state.anatomy().mass(), pair, step.frames());
            outputs.add(new Output(Messages.window(window), output.encode(window)));
        }
        return new Result<>(state.after(signals.state(), muscles), outputs);
    }

    private StreamState atRest(SensorWindow message) {
        try {
            Anatomy anatomy = anatomy(message);
            StreamSetup setup = Messages.setup(message);
            SignalChain chain = SignalChain.of(setup);
            MuscleModel model = MuscleModel.of(anatomy, setup.kind());
            return new StreamState(anatomy, setup, chain, model, chain.atRest(), model.atRest());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage(e.getMessage(), e);
        }
    }

    /// The anatomy of a window's subject: as stamped; by the subject's record in windows from before there were stamps.
    private Anatomy anatomy(SensorWindow message) {
        if (message.getMass() != 0) {
            return Anatomy.generic(
                    message.getMass(),
                    new SegmentLengths(message.getLegLength(), message.getThighLength(), message.getShankLength()));
        }
        Subject subject = subjects.apply(message.getSubject())
                .orElseThrow(() -> new UnreadableMessage(
                        "subject %s is not registered: its mass is not known".formatted(message.getSubject())));
        return Anatomy.generic(
                subject.getMass(),
                new SegmentLengths(subject.getLegLength(), subject.getThighLength(), subject.getShankLength()));
    }
}

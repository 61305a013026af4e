package io.gaitbus.nms;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Subject;
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

/// A sensor window to muscle windows: signal chain, muscle model, and the stamp of what is in force.
final class NmsTask implements Task<SensorWindow, NmsTask.StreamState> {

    private final Tables tables;
    private final MessageCodec<SensorWindow> input = MessageCodec.of(SensorWindow.class);
    private final MessageCodec<MuscleWindow> output = MessageCodec.of(MuscleWindow.class);

    NmsTask(Tables tables) {
        this.tables = tables;
    }

    /// What a stream's frames have left behind, and the models they were made with.
    ///
    /// @param subject as registered when the stream began; a later registration holds for later streams
    record StreamState(
            Subject subject,
            StreamSetup setup,
            SignalChain chain,
            MuscleModel model,
            SignalChain.State signals,
            MuscleModel.State muscles) {

        StreamState after(SignalChain.State laterSignals, MuscleModel.State laterMuscles) {
            return new StreamState(subject, setup, chain, model, laterSignals, laterMuscles);
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
        Optional<ActivePair> pair = tables.pair(message.getSubject());
        SignalChain.Step signals = state.chain().advance(state.signals(), Messages.chunk(message));
        MuscleModel.State muscles = state.muscles();
        List<Output> outputs = new ArrayList<>();
        for (SensorFrames frames : signals.frames()) {
            MuscleModel.Step step = state.model().advance(muscles, frames);
            muscles = step.state();
            MuscleWindow window = Messages.muscleWindow(message, state.subject(), pair, step.frames());
            outputs.add(new Output(Messages.window(window), output.encode(window)));
        }
        return new Result<>(state.after(signals.state(), muscles), outputs);
    }

    private StreamState atRest(SensorWindow message) {
        Subject subject = tables.subject(message.getSubject())
                .orElseThrow(() -> new UnreadableMessage(
                        "subject %s is not registered: its mass is not known".formatted(message.getSubject())));
        try {
            StreamSetup setup = Messages.setup(message);
            SignalChain chain = SignalChain.of(setup);
            MuscleModel model =
                    MuscleModel.of(Anatomy.generic(subject.getMass(), subject.getLegLength()), setup.kind());
            return new StreamState(subject, setup, chain, model, chain.atRest(), model.atRest());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage(e.getMessage(), e);
        }
    }
}

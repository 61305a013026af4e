package io.gaitbus.nms;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
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

    private final Bodies bodies;
    private final PairsInForce pairs;
    private final Calibrations calibrations;
    private final MessageCodec<SensorWindow> input = MessageCodec.of(SensorWindow.class);
    private final MessageCodec<MuscleWindow> output = MessageCodec.of(MuscleWindow.class);

    /// @param bodies       who a window is of
    /// @param pairs        what a window is stamped with
    /// @param calibrations what the muscle model computes with
    NmsTask(Bodies bodies, PairsInForce pairs, Calibrations calibrations) {
        this.bodies = bodies;
        this.pairs = pairs;
        this.calibrations = calibrations;
    }

    /// What a stream's frames have left behind, and the models they were made with.
    ///
    /// @param anatomy scaled to the body of the first window; nothing said of the subject later changes it
    /// @param pair    what the last window was stamped with
    record StreamState(
            Anatomy anatomy,
            StreamSetup setup,
            SignalChain chain,
            SignalChain.State signals,
            Optional<ActivePair> pair,
            MusclesInForce muscles) {

        StreamState after(SignalChain.State laterSignals, MusclesInForce laterMuscles) {
            return new StreamState(anatomy, setup, chain, laterSignals, pair, laterMuscles);
        }

        StreamState under(Optional<ActivePair> other, MusclesInForce otherMuscles) {
            return new StreamState(anatomy, setup, chain, signals, other, otherMuscles);
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
        StreamState state = underPair(before.orElseGet(() -> atRest(message)), message.getSubject());
        if (!state.setup().equals(Messages.setup(message))) {
            throw new UnreadableMessage("channels, rates or MVC values differ from those the stream began with");
        }
        SignalChain.Step signals = state.chain().advance(state.signals(), Messages.chunk(message));
        MusclesInForce muscles = state.muscles();
        List<Output> outputs = new ArrayList<>();
        for (SensorFrames frames : signals.frames()) {
            MuscleModel.Step step = muscles.model().advance(muscles.state(), frames);
            muscles = muscles.after(step);
            MuscleWindow window = Messages.muscleWindow(message, state, step.frames());
            outputs.add(new MuscleOutput(window, output));
        }
        return new Result<>(state.after(signals.state(), muscles), outputs);
    }

    /// The stream under the pair that is in force now: decided here, once a window, and a fact of the
    /// stream from then on.
    private StreamState underPair(StreamState state, String subject) {
        Optional<ActivePair> pair = pairs.of(subject, state.pair());
        String calibration = pair.map(ActivePair::getCalibrationVersion).orElse(Calibrations.GENERIC);
        if (calibration.equals(state.muscles().calibration())) {
            return state.under(pair, state.muscles());
        }
        return calibrations
                .muscles(calibration, state.anatomy())
                .map(muscles -> state.under(
                        pair,
                        state.muscles()
                                .under(calibration, muscles, state.setup().kind())))
                .orElse(state); // retired this very moment: the stream keeps what it had
    }

    private StreamState atRest(SensorWindow message) {
        try {
            Anatomy anatomy = bodies.of(message);
            StreamSetup setup = Messages.setup(message);
            SignalChain chain = SignalChain.of(setup);
            MusclesInForce muscles =
                    MusclesInForce.atRest(Calibrations.GENERIC, MuscleParameters.generic(anatomy), setup.kind());
            return new StreamState(anatomy, setup, chain, chain.atRest(), Optional.empty(), muscles);
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage(e.getMessage(), e);
        }
    }
}

package io.gaitbus.inference;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.stream.Task;
import io.gaitbus.stream.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A muscle window to a torque window, by the network whose version the window is stamped with.
final class InferenceTask implements Task<MuscleWindow, StreamNetwork> {

    private final Function<String, Optional<TorqueNetwork>> networks;
    private final MessageCodec<MuscleWindow> input = MessageCodec.of(MuscleWindow.class);
    private final MessageCodec<TorqueWindow> output = MessageCodec.of(TorqueWindow.class);

    /// @param networks the network of a version; may wait for it
    InferenceTask(Function<String, Optional<TorqueNetwork>> networks) {
        this.networks = networks;
    }

    @Override
    public MuscleWindow decode(byte[] bytes) {
        return input.decode(bytes);
    }

    @Override
    public Window window(MuscleWindow message) {
        return Messages.window(message);
    }

    @Override
    public Result<StreamNetwork> step(Optional<StreamNetwork> before, MuscleWindow message) {
        FeatureWindow features = Messages.features(message);
        float[] means = Samples.matrix(message.getTorque(), 1, message.getFrames())[0];
        StreamNetwork stream = before.orElseGet(StreamNetwork::new);
        stream.obey(message.getModelVersion(), networks);
        float[] deviations = new float[means.length];
        Arrays.fill(deviations, Float.NaN);
        float[] frame = new float[FeatureLayout.SIZE];
        for (int i = 0; i < features.frames(); i++) {
            features.write(i, frame);
            stream.take(message.getFirstFrame() + i, frame);
        }
        stream.compute().ifPresent(estimates -> {
            for (int i = 0; i < means.length; i++) {
                means[i] = estimates.torque(i);
                deviations[i] = estimates.deviation(i);
            }
        });
        TorqueWindow torque = Messages.torqueWindow(
                message, stream.version(), new Messages.Torques(Samples.bytes(means), Samples.bytes(deviations)));
        return new Result<>(stream, List.of(new TorqueOutput(torque, output)));
    }
}

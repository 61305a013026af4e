package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Model;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import java.util.List;

/// What the network that is served says of a recording.
public final class Prediction {

    private Prediction() {}

    /// The torque of each frame as the recording streams through the network, from rest; N·m/kg, [frames].
    static float[] torque(Model model, Recording recording) {
        TorqueNetwork network = TorqueNetwork.of(model);
        StreamState state = network.atRest();
        float[] torque = new float[recording.frames()];
        for (int frame = 0; frame < torque.length; frame++) {
            network.step(state, recording.firstFrame() + frame, recording.features(frame));
            torque[frame] = state.torque();
        }
        return torque;
    }

    /// How far a network is from the reference torque of recordings.
    public static Score score(Model model, List<Recording> recordings) {
        return Score.of(
                recordings,
                recordings.stream().map(recording -> torque(model, recording)).toList());
    }
}

package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Model;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import java.util.List;

/// What the network that is served says of a recording, as it streams through it from rest.
public final class Prediction {

    private final float[] torque;
    private final float[] deviation;

    private Prediction(int frames) {
        this.torque = new float[frames];
        this.deviation = new float[frames];
    }

    /// Each frame of a recording.
    public static Prediction of(Model model, Recording recording) {
        TorqueNetwork network = TorqueNetwork.of(model);
        StreamState state = network.atRest();
        Prediction prediction = new Prediction(recording.frames());
        for (int frame = 0; frame < recording.frames(); frame++) {
            network.step(state, recording.firstFrame() + frame, recording.features(frame));
            prediction.torque[frame] = state.torque();
            prediction.deviation[frame] = state.deviation();
        }
        return prediction;
    }

    /// N·m/kg, [frames].
    static float[] torque(Model model, Recording recording) {
        return of(model, recording).torque;
    }

    /// How far a network is from the reference torque of recordings.
    public static Score score(Model model, List<Recording> recordings) {
        return Score.of(
                recordings,
                recordings.stream().map(recording -> torque(model, recording)).toList());
    }

    /// Torque of each frame, N·m/kg, [frames].
    public float[] torque() {
        return torque.clone();
    }

    /// Standard deviation of each torque, N·m/kg, [frames].
    public float[] deviation() {
        return deviation.clone();
    }
}

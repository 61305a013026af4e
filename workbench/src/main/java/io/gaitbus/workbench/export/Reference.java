package io.gaitbus.workbench.export;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;

/// A stream as the network itself computes it.
final class Reference {

    private final Architecture sizes;
    private final long first;
    private final float[][] frames;
    private final float[] torque;
    private final float[] deviation;

    /// @param first  number of the stream's first frame
    /// @param frames features in their units, [frames][features]
    Reference(Model model, long first, float[][] frames) {
        this.sizes = model.architecture();
        this.first = first;
        this.frames = frames;
        this.torque = new float[frames.length];
        this.deviation = new float[frames.length];
        TorqueNetwork network = TorqueNetwork.of(model);
        StreamState state = network.atRest();
        for (int i = 0; i < frames.length; i++) {
            network.step(state, first + i, frames[i]);
            torque[i] = state.torque();
            deviation[i] = state.deviation();
        }
    }

    Architecture sizes() {
        return sizes;
    }

    /// Number of the first frame.
    long first() {
        return first;
    }

    /// How many frames there are.
    int count() {
        return frames.length;
    }

    /// Features of a frame, counted from the first.
    float[] features(int frame) {
        return frames[frame].clone();
    }

    /// Torque of a frame, counted from the first; N·m/kg.
    float torque(int frame) {
        return torque[frame];
    }

    /// Its standard deviation, N·m/kg.
    float deviation(int frame) {
        return deviation[frame];
    }
}

package io.gaitbus.transfer.fitting;

/// Some sequences side by side, in one array each for features, torque and whether the torque is known.
final class Batch {

    private final int sequences;
    private final int features;
    private final int memory;
    private final int outputs;
    private final float[] inputs;
    private final float[] torques;
    private final float[] known;

    Batch(int sequences, int features, int memory, int outputs) {
        this.sequences = sequences;
        this.features = features;
        this.memory = memory;
        this.outputs = outputs;
        this.inputs = new float[sequences * features * memory];
        this.torques = new float[sequences * outputs];
        this.known = new float[sequences * outputs];
    }

    /// Fills in a frame of a sequence.
    ///
    /// @param values standardised, [features]
    void putFeatures(int sequence, int frame, float[] values) {
        for (int feature = 0; feature < features; feature++) {
            inputs[(sequence * features + feature) * memory + frame] = values[feature];
        }
    }

    /// Fills in a torque that is known.
    ///
    /// @param torque standardised
    void putTorque(int sequence, int output, float torque) {
        torques[sequence * outputs + output] = torque;
        known[sequence * outputs + output] = 1;
    }

    int sequences() {
        return sequences;
    }

    int features() {
        return features;
    }

    int memory() {
        return memory;
    }

    int outputs() {
        return outputs;
    }

    /// Standardised, [sequences][features][memory]
    float[] inputs() {
        return inputs;
    }

    /// Standardised, 0 where unknown, [sequences][outputs]
    float[] torques() {
        return torques;
    }

    /// 1 where the torque is known, else 0, [sequences][outputs]
    float[] known() {
        return known;
    }
}

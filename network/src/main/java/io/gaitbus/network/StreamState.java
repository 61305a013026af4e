package io.gaitbus.network;

import java.util.Arrays;

/// What the network remembers of one stream: the last columns of the convolutions, both lanes, and its last estimate.
///
/// Belongs to one stream and is used by one thread at a time. A network of the same sizes but other weights can take
/// it over; for as many frames as its memory, the estimate then still rests in part on what the former weights left.
public final class StreamState {

    /// No frame has been seen.
    static final long BEFORE_THE_FIRST = -1;

    final Architecture architecture;
    /// Standardised features of the last frames; frame `k` in row `k mod kernel`.
    final float[] inputs;
    /// Columns of the first convolution, likewise.
    final float[] columns;
    final Lane[] lanes;
    final Scratch scratch;

    long frame;
    float torque;
    float deviation;

    /// One recurrent lane.
    static final class Lane {

        /// The hidden state.
        final float[] hidden;
        /// The last hidden states, that of age `a` in row `a mod window`.
        final float[] history;
        /// What the attention finds them by, likewise.
        final float[] keys;

        Lane(Architecture sizes) {
            hidden = new float[sizes.recurrentUnits()];
            history = new float[sizes.attentionWindow() * sizes.recurrentUnits()];
            keys = new float[sizes.attentionWindow() * sizes.attentionKeys()];
        }

        void clear() {
            Arrays.fill(hidden, 0);
            Arrays.fill(history, 0);
            Arrays.fill(keys, 0);
        }
    }

    /// Room for what is computed within a frame.
    static final class Scratch {

        final float[] first;
        final float[] second;
        final float[] inputGates;
        final float[] hiddenGates;
        final float[] key;
        final float[] shares;
        final float[] attended;
        final float[] gathered;
        final float[] dense;
        final float[] outputs = new float[Architecture.OUTPUTS];

        Scratch(Architecture sizes) {
            first = new float[sizes.first().channels()];
            second = new float[sizes.second().channels()];
            inputGates = new float[3 * sizes.recurrentUnits()];
            hiddenGates = new float[3 * sizes.recurrentUnits()];
            key = new float[sizes.attentionKeys()];
            shares = new float[sizes.attentionWindow()];
            attended = new float[sizes.recurrentUnits()];
            gathered = new float[2 * sizes.recurrentUnits()];
            dense = new float[sizes.denseUnits()];
        }
    }

    StreamState(Architecture sizes) {
        architecture = sizes;
        inputs = new float[sizes.first().kernel() * sizes.features()];
        columns = new float[sizes.second().kernel() * sizes.first().channels()];
        lanes = new Lane[] {new Lane(sizes), new Lane(sizes)};
        scratch = new Scratch(sizes);
        reset();
    }

    /// Forgets everything: the next frame is taken as the first of its stream.
    public void reset() {
        Arrays.fill(inputs, 0);
        Arrays.fill(columns, 0);
        for (Lane lane : lanes) {
            lane.clear();
        }
        frame = BEFORE_THE_FIRST;
        torque = Float.NaN;
        deviation = Float.NaN;
    }

    /// Knee torque at the last frame, N·m/kg, extension positive; NaN before the first.
    public float torque() {
        return torque;
    }

    /// Standard deviation of that torque, N·m/kg; NaN before the first frame.
    public float deviation() {
        return deviation;
    }
}

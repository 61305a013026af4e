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
    /// Standardised features of the last frames, [kernel][features], oldest first.
    final float[] inputs;
    /// Columns of the first convolution, [kernel][channels], likewise.
    final float[] columns;
    final Lane[] lanes;
    /// For frames of this stream alone.
    final Batch alone;

    long frame;
    float torque;
    float deviation;
    /// Whether frames of it wait in a batch.
    boolean waiting;

    /// One recurrent lane.
    static final class Lane {

        /// The hidden state.
        final float[] hidden;
        /// The last hidden states, that of age `a` in slot `a mod window`; from [slots] to [units].
        final Matrix history;
        /// What the attention finds them by; from [keys] to [slots]. Slots that only fill up score −∞.
        final Matrix keys;

        Lane(Architecture sizes) {
            hidden = new float[Matrix.filled(sizes.recurrentUnits())];
            history = new Matrix(sizes.attentionWindow(), sizes.recurrentUnits());
            keys = new Matrix(sizes.attentionKeys(), sizes.attentionWindow());
            Arrays.fill(keys.bias, sizes.attentionWindow(), keys.outputs, Float.NEGATIVE_INFINITY);
        }

        void clear() {
            Arrays.fill(hidden, 0);
            history.clear();
            keys.clear();
        }
    }

    StreamState(Architecture sizes) {
        architecture = sizes;
        inputs = new float[sizes.first().kernel() * sizes.features()];
        columns =
                new float[sizes.second().kernel() * Matrix.filled(sizes.first().channels())];
        lanes = new Lane[] {new Lane(sizes), new Lane(sizes)};
        alone = new Batch(sizes, new Workspace(sizes, 1, 1));
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

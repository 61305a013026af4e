package io.gaitbus.network;

import static io.gaitbus.network.Kernels.addProduct;

import java.util.Arrays;

/// The network at work: one frame in, one torque out, at the cost of one frame. See [Architecture] for what it
/// remembers.
///
///     first(k)  = max(0, b + Σⱼ W[j] x(k − kernel + 1 + j));   second likewise over first
///     r, z      = σ(W c + b + U h + u),   n = tanh(W c + b + r (U h + u)),   h' = (1 − z) n + z h
///     s(a)      = (Q h) · (K h(a)) / √keys over the last hidden states;   g = Σ softmax(s)(a) h(a)
///     y         = head(max(0, dense([g, h])));   torque = mean + deviation y₀,   its deviation = deviation exp(y₁)
///
/// Sources: K. Cho et al. (2014), EMNLP, 1724–1734 (the gated recurrent unit, here with the reset gate behind the
/// product, as PyTorch has it); A. Vaswani et al. (2017), NeurIPS 30 (scaled dot-product attention).
///
/// Immutable, for any number of streams and threads; each stream brings its [StreamState].
public final class TorqueNetwork {

    /// Logarithms of standardised deviations are held within these: 0.0025 and 20 times the spread of the training set.
    public static final float LEAST_LOG_DEVIATION = -6;

    public static final float GREATEST_LOG_DEVIATION = 3;

    private final Architecture sizes;
    private final Standardisation standardisation;
    private final PackedWeights weights;

    private TorqueNetwork(Model model) {
        this.sizes = model.architecture();
        this.standardisation = model.standardisation();
        this.weights = new PackedWeights(model);
    }

    /// A network with the weights of a model.
    public static TorqueNetwork of(Model model) {
        return new TorqueNetwork(model);
    }

    public Architecture architecture() {
        return sizes;
    }

    /// The state of a stream before its first frame: all that came before counts as zero in every layer.
    public StreamState atRest() {
        return new StreamState(sizes);
    }

    /// Takes in one frame. The estimate for it then stands in the state.
    ///
    /// Frames follow each other without a gap. Where one does not, the state first forgets everything, so that the
    /// frame counts as the first of its stream; [Architecture#memory()] frames later that cannot be told any more.
    ///
    /// @param frame    its number in the stream, from 0, which fixes the lane the torque is read from
    /// @param features [FeatureLayout#SIZE] values; left as they are
    public void step(StreamState state, long frame, float[] features) {
        check(state, frame, features);
        if (frame != state.frame + 1) {
            state.reset();
        }
        state.frame = frame;
        convolve(state, features);
        for (int lane = 0; lane < Architecture.LANES; lane++) {
            recur(state.lanes[lane], state.scratch, sizes.age(lane, frame));
        }
        attend(state.lanes[sizes.lane(frame)], state.scratch);
        estimate(state);
    }

    private void check(StreamState state, long frame, float[] features) {
        if (frame < 0) {
            throw new IllegalArgumentException("frame %d is below 0".formatted(frame));
        }
        if (features.length != sizes.features()) {
            throw new IllegalArgumentException(
                    "%d features; %d would be right".formatted(features.length, sizes.features()));
        }
        if (!state.architecture.equals(sizes)) {
            throw new IllegalArgumentException(
                    "the state is one of %s; %s would be right".formatted(state.architecture, sizes));
        }
    }

    /// Leaves the newest column of the second convolution in the scratch, and what it adds to the gates of every lane.
    private void convolve(StreamState state, float[] features) {
        StreamState.Scratch scratch = state.scratch;
        int slot = (int) (state.frame % sizes.first().kernel());
        standardisation.standardise(features, state.inputs, slot * features.length);
        copy(weights.firstBias, scratch.first);
        addTaps(weights.first, state.inputs, state.frame, sizes.first().kernel(), scratch.first);
        Kernels.rectify(scratch.first);

        slot = (int) (state.frame % sizes.second().kernel());
        System.arraycopy(scratch.first, 0, state.columns, slot * scratch.first.length, scratch.first.length);
        copy(weights.secondBias, scratch.second);
        addTaps(weights.second, state.columns, state.frame, sizes.second().kernel(), scratch.second);
        Kernels.rectify(scratch.second);

        copy(weights.inputBias, scratch.inputGates);
        addProduct(weights.input, 0, scratch.second, 0, scratch.second.length, scratch.inputGates);
    }

    /// @param matrix [kernel][inputs][outputs], oldest frame first
    /// @param ring   the last frames, [kernel][inputs], frame `k` in row `k mod kernel`
    private static void addTaps(float[] matrix, float[] ring, long frame, int kernel, float[] outputs) {
        int inputs = ring.length / kernel;
        for (int tap = 0; tap < kernel; tap++) {
            int slot = (int) ((frame + 1 + tap) % kernel);
            addProduct(matrix, tap * inputs * outputs.length, ring, slot * inputs, inputs, outputs);
        }
    }

    /// Takes a lane one frame on, from zero at age 0.
    private void recur(StreamState.Lane lane, StreamState.Scratch scratch, int age) {
        float[] hidden = lane.hidden;
        if (age == 0) {
            Arrays.fill(hidden, 0);
        }
        copy(weights.hiddenBias, scratch.hiddenGates);
        addProduct(weights.hidden, 0, hidden, 0, hidden.length, scratch.hiddenGates);
        gate(scratch.inputGates, scratch.hiddenGates, hidden);

        int slot = age % sizes.attentionWindow();
        System.arraycopy(hidden, 0, lane.history, slot * hidden.length, hidden.length);
        Arrays.fill(scratch.key, 0);
        addProduct(weights.key, 0, hidden, 0, hidden.length, scratch.key);
        System.arraycopy(scratch.key, 0, lane.keys, slot * scratch.key.length, scratch.key.length);
    }

    private static void gate(float[] fromInput, float[] fromHidden, float[] hidden) {
        int units = hidden.length;
        for (int unit = 0; unit < units; unit++) {
            float reset = Kernels.sigmoid(fromInput[unit] + fromHidden[unit]);
            float update = Kernels.sigmoid(fromInput[units + unit] + fromHidden[units + unit]);
            float candidate = Kernels.hyperbolicTangent(
                    Math.fma(reset, fromHidden[2 * units + unit], fromInput[2 * units + unit]));
            hidden[unit] = Math.fma(update, hidden[unit] - candidate, candidate);
        }
    }

    /// Leaves what the attention gathers from a lane, and the lane's hidden state, in the scratch.
    private void attend(StreamState.Lane lane, StreamState.Scratch scratch) {
        int units = lane.hidden.length;
        float[] query = scratch.key;
        Arrays.fill(query, 0);
        addProduct(weights.query, 0, lane.hidden, 0, units, query);
        float[] shares = scratch.shares;
        for (int slot = 0; slot < shares.length; slot++) {
            shares[slot] = Kernels.dot(lane.keys, slot * query.length, query, query.length);
        }
        Kernels.softmax(shares);
        Arrays.fill(scratch.attended, 0);
        addProduct(lane.history, 0, shares, 0, shares.length, scratch.attended);
        System.arraycopy(scratch.attended, 0, scratch.gathered, 0, units);
        System.arraycopy(lane.hidden, 0, scratch.gathered, units, units);
    }

    private void estimate(StreamState state) {
        StreamState.Scratch scratch = state.scratch;
        copy(weights.denseBias, scratch.dense);
        addProduct(weights.dense, 0, scratch.gathered, 0, scratch.gathered.length, scratch.dense);
        Kernels.rectify(scratch.dense);
        copy(weights.headBias, scratch.outputs);
        addProduct(weights.head, 0, scratch.dense, 0, scratch.dense.length, scratch.outputs);
        float logDeviation = Math.min(Math.max(scratch.outputs[1], LEAST_LOG_DEVIATION), GREATEST_LOG_DEVIATION);
        state.torque = standardisation.torque(scratch.outputs[0]);
        state.deviation = standardisation.deviation(Kernels.exponential(logDeviation));
    }

    private static void copy(float[] from, float[] into) {
        System.arraycopy(from, 0, into, 0, into.length);
    }
}

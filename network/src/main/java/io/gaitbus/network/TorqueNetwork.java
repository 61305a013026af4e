package io.gaitbus.network;

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
/// Layers without a memory of their own take all frames of a batch at once; the lanes take them step by
/// step, both at once, of all streams. What comes out for a stream does not depend on what it is computed
/// with.
///
/// Immutable, for any number of streams and threads; each stream brings its [StreamState].
public final class TorqueNetwork {

    /// Logarithms of standardised deviations are held within these: 0.0025 and 20 times the spread of the training set.
    public static final float LEAST_LOG_DEVIATION = -6;

    public static final float GREATEST_LOG_DEVIATION = 3;

    private final Architecture sizes;
    private final Standardisation standardisation;
    private final PackedWeights weights;
    private final Kernels kernels;

    TorqueNetwork(Model model, Kernels kernels) {
        this.sizes = model.architecture();
        this.standardisation = model.standardisation();
        this.weights = new PackedWeights(model);
        this.kernels = kernels;
    }

    /// A network with the weights of a model.
    public static TorqueNetwork of(Model model) {
        return new TorqueNetwork(model, Kernels.inUse());
    }

    public Architecture architecture() {
        return sizes;
    }

    /// The state of a stream before its first frame: all that came before counts as zero in every layer.
    public StreamState atRest() {
        return new StreamState(sizes);
    }

    /// Takes in one frame of one stream. The estimate for it then stands in the state.
    ///
    /// Frames follow each other without a gap. Where one does not, the state first forgets everything, so that the
    /// frame counts as the first of its stream; [Architecture#memory()] frames later that cannot be told any more.
    ///
    /// @param frame    its number in the stream, from 0, which fixes the lane the torque is read from
    /// @param features [FeatureLayout#SIZE] values; left as they are
    public void step(StreamState state, long frame, float[] features) {
        if (!state.architecture.equals(sizes)) {
            throw foreign(state.architecture);
        }
        state.alone.add(state, frame, features);
        step(state.alone);
    }

    /// Takes in all frames of a batch, as if each came by itself. The estimates then stand in the batch.
    public void step(Batch batch) {
        if (!batch.architecture.equals(sizes)) {
            throw foreign(batch.architecture);
        }
        Workspace work = batch.workspace;
        int longest = batch.longest();
        for (int frame = 0; frame < longest; frame += work.frames) {
            for (int run = 0; run < batch.runs; run += work.streams) {
                work.take(batch, run, frame);
                convolve(work, batch.features());
                for (int step = 0; step < work.frames; step++) {
                    recur(work, work.steps[step], work.steps[step + 1]);
                }
                estimate(work, batch);
            }
        }
        batch.release();
    }

    private IllegalArgumentException foreign(Architecture other) {
        return new IllegalArgumentException("the state is one of %s; %s would be right".formatted(other, sizes));
    }

    /// Leaves what each frame adds to the gates of the lanes.
    private void convolve(Workspace work, float[] features) {
        Rows inputs = work.inputs;
        for (int row = 0; row < inputs.count; row++) {
            StreamState state = work.states[row];
            if (work.numbers[row] != state.frame + 1) {
                state.reset();
            }
            state.frame = work.numbers[row];
            int newest = state.inputs.length - sizes.features();
            System.arraycopy(state.inputs, sizes.features(), state.inputs, 0, newest);
            standardisation.standardise(features, work.indices[row] * sizes.features(), state.inputs, newest);
            System.arraycopy(state.inputs, 0, inputs.values, inputs.start(row), inputs.width);
        }
        kernels.product(weights.first, inputs, work.first);
        kernels.rectify(work.first);

        Rows columns = work.columns;
        int width = work.first.width;
        for (int row = 0; row < columns.count; row++) {
            float[] last = work.states[row].columns;
            System.arraycopy(last, width, last, 0, last.length - width);
            System.arraycopy(work.first.values, work.first.start(row), last, last.length - width, width);
            System.arraycopy(last, 0, columns.values, columns.start(row), columns.width);
        }
        kernels.product(weights.second, columns, work.second);
        kernels.rectify(work.second);
        kernels.product(weights.input, work.second, work.fromInput);
    }

    /// Takes the lanes of the streams in some rows one frame on, each from zero at age 0, and reads the
    /// older ones.
    private void recur(Workspace work, int from, int to) {
        Rows hidden = work.hidden;
        hidden.count = (to - from) * Architecture.LANES;
        for (int row = from; row < to; row++) {
            for (int lane = 0; lane < Architecture.LANES; lane++) {
                int start = hidden.start((row - from) * Architecture.LANES + lane);
                if (sizes.age(lane, work.numbers[row]) == 0) {
                    Arrays.fill(hidden.values, start, start + hidden.width, 0);
                } else {
                    System.arraycopy(work.states[row].lanes[lane].hidden, 0, hidden.values, start, hidden.width);
                }
            }
        }
        kernels.product(weights.hidden, hidden, work.fromHidden);
        kernels.gate(work.fromInput, from, work.fromHidden, hidden);
        kernels.product(weights.keyAndQuery, hidden, work.keysAndQueries);
        for (int row = from; row < to; row++) {
            int first = (row - from) * Architecture.LANES;
            for (int lane = 0; lane < Architecture.LANES; lane++) {
                remember(work, first + lane, work.states[row].lanes[lane], sizes.age(lane, work.numbers[row]));
            }
            int older = sizes.lane(work.numbers[row]);
            attend(work, first + older, work.states[row].lanes[older], row);
        }
    }

    private void remember(Workspace work, int row, StreamState.Lane lane, int age) {
        int slot = age % sizes.attentionWindow();
        System.arraycopy(work.hidden.values, work.hidden.start(row), lane.hidden, 0, lane.hidden.length);
        lane.history.replaceRow(slot, work.hidden.values, work.hidden.start(row));
        lane.keys.replaceColumn(slot, work.keysAndQueries.values, work.keysAndQueries.start(row));
    }

    /// Leaves what the attention gathers from a lane, and the lane's hidden state.
    ///
    /// @param row  that of the lane
    /// @param into that of the frame
    private void attend(Workspace work, int row, StreamState.Lane lane, int into) {
        int keys = sizes.attentionKeys();
        System.arraycopy(work.keysAndQueries.values, work.keysAndQueries.start(row) + keys, work.query.values, 0, keys);
        kernels.product(lane.keys, work.query, work.shares);
        kernels.softmax(work.shares, sizes.attentionWindow());
        kernels.product(lane.history, work.shares, work.attended);
        int at = work.gathered.start(into);
        System.arraycopy(work.attended.values, 0, work.gathered.values, at, work.attended.width);
        System.arraycopy(lane.hidden, 0, work.gathered.values, at + work.attended.width, lane.hidden.length);
    }

    private void estimate(Workspace work, Batch batch) {
        kernels.product(weights.dense, work.gathered, work.dense);
        kernels.rectify(work.dense);
        kernels.product(weights.head, work.dense, work.outputs);
        for (int row = 0; row < work.outputs.count; row++) {
            int at = work.outputs.start(row);
            float logDeviation =
                    Math.min(Math.max(work.outputs.values[at + 1], LEAST_LOG_DEVIATION), GREATEST_LOG_DEVIATION);
            StreamState state = work.states[row];
            state.torque = standardisation.torque(work.outputs.values[at]);
            state.deviation = standardisation.deviation(Kernels.exponential(logDeviation));
            batch.estimated(work.indices[row], state.torque, state.deviation);
        }
    }
}

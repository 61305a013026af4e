package io.gaitbus.network;

import java.util.Arrays;

/// Frames of some streams on one network, computed together: what is read of the weights then serves all
/// of them. Each stream gets the same torque, to the bit, as it would alone.
///
/// Used by one thread, again and again: once it is as large as it needs to be, nothing is allocated any
/// more.
public final class Batch {

    /// Streams and frames of each that are in work at once: what is computed of them stays in the caches,
    /// beside the weights.
    private static final int STREAMS_AT_ONCE = 16;

    private static final int FRAMES_AT_ONCE = 4;

    final Architecture architecture;
    final Workspace workspace;

    /// Runs of consecutive frames, one for each stream: its state, the number of its first frame in its
    /// stream, the index of that here, and how many there are.
    StreamState[] states = {};

    long[] firsts = {};
    int[] starts = {};
    int[] lengths = {};
    int runs;

    /// [frames][features]
    private float[] features = {};

    private float[] torque = {};
    private float[] deviation = {};
    private int size;
    private boolean computed;

    Batch(Architecture sizes, Workspace workspace) {
        this.architecture = sizes;
        this.workspace = workspace;
    }

    /// An empty batch for networks of these sizes.
    public static Batch of(Architecture sizes) {
        return new Batch(sizes, new Workspace(sizes, STREAMS_AT_ONCE, FRAMES_AT_ONCE));
    }

    /// An empty batch for one stream at a time: smaller by what others would need.
    public static Batch ofOneStream(Architecture sizes) {
        return new Batch(sizes, new Workspace(sizes, 1, FRAMES_AT_ONCE));
    }

    /// Frames added since it was last emptied.
    public int size() {
        return size;
    }

    /// Takes all frames out.
    public void clear() {
        release();
        size = 0;
        computed = false;
    }

    /// Adds a frame of a stream. Frames of one stream follow each other, in the batch as in the stream.
    /// The first frame after a step begins the batch anew.
    ///
    /// @param frame  its number in the stream, from 0
    /// @param values [FeatureLayout#SIZE] features; copied
    /// @return where its torque will stand
    public int add(StreamState state, long frame, float[] values) {
        check(state, frame, values);
        if (computed) {
            clear();
        }
        boolean follows = runs > 0 && states[runs - 1] == state && firsts[runs - 1] + lengths[runs - 1] == frame;
        if (!follows) {
            begin(state, frame);
        }
        lengths[runs - 1]++;
        if (size == torque.length) {
            grow();
        }
        System.arraycopy(values, 0, features, size * values.length, values.length);
        return size++;
    }

    /// Knee torque at a frame, N·m/kg, extension positive.
    ///
    /// @param index what [#add] said; from 0 up in the order in which frames were added
    public float torque(int index) {
        return torque[index];
    }

    /// Standard deviation of that torque, N·m/kg.
    public float deviation(int index) {
        return deviation[index];
    }

    float[] features() {
        return features;
    }

    void estimated(int index, float mean, float spread) {
        torque[index] = mean;
        deviation[index] = spread;
    }

    /// The frames are computed: they are in nobody's way any more, their torque can be read.
    void release() {
        for (int run = 0; run < runs; run++) {
            states[run].waiting = false;
        }
        computed = true;
        runs = 0;
    }

    /// Frames of the longest run.
    int longest() {
        int longest = 0;
        for (int run = 0; run < runs; run++) {
            longest = Math.max(longest, lengths[run]);
        }
        return longest;
    }

    private void check(StreamState state, long frame, float[] values) {
        if (frame < 0) {
            throw new IllegalArgumentException("frame %d is below 0".formatted(frame));
        }
        if (values.length != architecture.features()) {
            throw new IllegalArgumentException(
                    "%d features; %d would be right".formatted(values.length, architecture.features()));
        }
        if (!state.architecture.equals(architecture)) {
            throw new IllegalArgumentException(
                    "the state is one of %s; %s would be right".formatted(state.architecture, architecture));
        }
    }

    private void begin(StreamState state, long frame) {
        if (state.waiting) {
            throw new IllegalArgumentException(
                    "frame %d does not follow the last one added of its stream; one that does, or an empty batch, would be right"
                            .formatted(frame));
        }
        if (runs == states.length) {
            int larger = 2 * runs + 1;
            states = Arrays.copyOf(states, larger);
            firsts = Arrays.copyOf(firsts, larger);
            starts = Arrays.copyOf(starts, larger);
            lengths = Arrays.copyOf(lengths, larger);
        }
        state.waiting = true;
        states[runs] = state;
        firsts[runs] = frame;
        starts[runs] = size;
        lengths[runs] = 0;
        runs++;
    }

    private void grow() {
        int larger = 2 * size + 1;
        features = Arrays.copyOf(features, larger * architecture.features());
        torque = Arrays.copyOf(torque, larger);
        deviation = Arrays.copyOf(deviation, larger);
    }
}

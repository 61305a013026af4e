package io.gaitbus.network;

/// The sizes of the network, and the schedule that makes its memory finite.
///
/// A frame's torque depends on that frame and the `memory − 1` before it, exactly, at a cost that does not
/// grow with `memory`. Both convolutions are causal and together reach `reach()` frames back. Behind them,
/// two recurrent lanes with the same weights run half a period apart. Lane 0 starts anew from zero at the
/// frames `k ≡ 0 (mod period)`, lane 1 at `k ≡ period / 2`, so what a lane knows is fixed by the frame's
/// number and not by where a stream began. The torque is read from the lane whose age is at least half a
/// period, so it always rests on at least `period / 2 + 1` columns and at most `period`, where `period =
/// memory − reach`.
///
/// @param first           the convolution over the features
/// @param second          the convolution over the columns of the first
/// @param recurrentUnits  hidden values of a lane
/// @param attentionKeys   length of the keys and queries of the attention
/// @param attentionWindow last hidden states of a lane that the attention sees; at most half a period
/// @param denseUnits      units of the layer before the last
/// @param memory          frames a torque depends on, its own included; at most 128
public record Architecture(
        Convolution first,
        Convolution second,
        int recurrentUnits,
        int attentionKeys,
        int attentionWindow,
        int denseUnits,
        int memory) {

    /// The longest memory: a swap of models and a recovery must warm up in a bounded time.
    public static final int LONGEST_MEMORY = 128;

    /// Recurrent lanes.
    public static final int LANES = 2;

    /// What the network says of a frame: torque and the logarithm of its standard deviation, both
    /// standardised.
    public static final int OUTPUTS = 2;

    /// The sizes used where nothing else is said: 44 818 weights, a memory of 1.28 s at 100 Hz. Short
    /// kernels learn from few seconds; an attention over half a period sees most of a stride.
    public static final Architecture STANDARD =
            new Architecture(new Convolution(32, 3), new Convolution(32, 3), 80, 16, 62, 48, LONGEST_MEMORY);

    /// A causal convolution over frames, with a rectifier behind it.
    ///
    /// @param channels values of each of its columns
    /// @param kernel   frames it sees, its own included
    public record Convolution(int channels, int kernel) {

        public Convolution {
            positive(channels, "channels");
            positive(kernel, "kernel");
        }
    }

    public Architecture {
        positive(recurrentUnits, "recurrent units");
        positive(attentionKeys, "attention keys");
        positive(attentionWindow, "attention window");
        positive(denseUnits, "dense units");
        int period = memory - (first.kernel() + second.kernel() - 2);
        if (memory > LONGEST_MEMORY || period < 2 || period % 2 != 0) {
            throw new IllegalArgumentException(
                    "a memory of %d frames leaves lanes a period of %d; at most %d frames and an even period of at least 2 would be right"
                            .formatted(memory, period, LONGEST_MEMORY));
        }
        if (attentionWindow > period / 2) {
            throw new IllegalArgumentException("the attention window is %d frames, more than half the period of %d"
                    .formatted(attentionWindow, period));
        }
    }

    /// Values a frame is described by; see [FeatureLayout].
    public int features() {
        return FeatureLayout.SIZE;
    }

    /// How many frames before its own a column of the second convolution sees; frames.
    public int reach() {
        return first.kernel() + second.kernel() - 2;
    }

    /// How often a lane starts anew; frames, even.
    public int period() {
        return memory - reach();
    }

    /// How many frames ago a lane started anew; 0 at the frame where it does.
    ///
    /// @param frame number of the frame, from 0
    public int age(int lane, long frame) {
        int period = period();
        return (int) ((frame + (lane == 0 ? 0 : period / 2)) % period);
    }

    /// The lane the torque of a frame is read from: the older one.
    public int lane(long frame) {
        return age(0, frame) >= period() / 2 ? 0 : 1;
    }

    /// Values learned, without the statistics of the training set.
    public int weights() {
        int sum = 0;
        for (Parameter parameter : Parameter.values()) {
            sum += parameter.layer() == Layer.STATISTICS ? 0 : parameter.size(this);
        }
        return sum;
    }

    private static void positive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException("%s is %d, below 1".formatted(name, value));
        }
    }
}

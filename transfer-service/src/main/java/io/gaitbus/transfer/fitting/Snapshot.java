package io.gaitbus.transfer.fitting;

/// A training between two of its passes: all that a pass changes, so that one resumed from it goes on to
/// the bit. Never changes.
///
/// What order the frames come in is not kept: each pass draws its own from the seed, see [Training].
public final class Snapshot {

    private final int passes;
    private final int steps;
    private final float[] weights;
    private final float[] mean;
    private final float[] square;

    private Snapshot(int passes, int steps, float[] weights, float[] mean, float[] square) {
        this.passes = passes;
        this.steps = steps;
        this.weights = weights;
        this.mean = mean;
        this.square = square;
    }

    /// @param passes  passes done, from 0 up
    /// @param steps   steps done, from 0 up
    /// @param weights in the order of [WeightLayout]
    /// @param mean    running mean of the gradient of each, see [Adam]
    /// @param square  running mean of its square
    public static Snapshot of(int passes, int steps, float[] weights, float[] mean, float[] square) {
        if (passes < 0 || steps < 0) {
            throw new IllegalArgumentException(
                    "%d passes and %d steps; 0 or more would be right".formatted(passes, steps));
        }
        if (weights.length != mean.length || weights.length != square.length) {
            throw new IllegalArgumentException("%d weights with %d means and %d squares of their gradients"
                    .formatted(weights.length, mean.length, square.length));
        }
        return new Snapshot(passes, steps, weights.clone(), mean.clone(), square.clone());
    }

    /// Passes done.
    public int passes() {
        return passes;
    }

    /// Steps done.
    public int steps() {
        return steps;
    }

    /// The weights; a copy.
    public float[] weights() {
        return weights.clone();
    }

    /// The running mean of each weight's gradient; a copy.
    public float[] mean() {
        return mean.clone();
    }

    /// The running mean of each weight's squared gradient; a copy.
    public float[] square() {
        return square.clone();
    }
}

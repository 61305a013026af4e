package io.gaitbus.transfer.fitting;

/// Adam: descent at a rate of its own for each weight, from running means of gradient and squared gradient.
///
///     m ← β₁ m + (1 − β₁) g;   v ← β₂ v + (1 − β₂) g²
///     w ← w − rate · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)
///
/// Own code: the library's would keep `m` and `v` of every training in native memory for good.
/// Source: D. P. Kingma, J. Ba (2015), ICLR, algorithm 1 with its constants.
final class Adam {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] mean;
    private final float[] square;
    private int steps;

    Adam(int weights) {
        mean = new float[weights];
        square = new float[weights];
    }

    /// Where it stood in a training that was cut off.
    Adam(Snapshot from) {
        mean = from.mean();
        square = from.square();
        steps = from.steps();
    }

    /// Where it stands.
    ///
    /// @param passes  passes done
    /// @param weights those it steps down with
    Snapshot snapshot(int passes, float[] weights) {
        return Snapshot.of(passes, steps, weights, mean, square);
    }

    /// One step down.
    ///
    /// @param weights  changed in place
    /// @param gradient as many values
    void step(float[] weights, float[] gradient, double rate) {
        steps++;
        float pace = (float) (rate / (1 - Math.pow(BETA1, steps)));
        float spread = (float) (1 / (1 - Math.pow(BETA2, steps)));
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * g;
            square[i] = BETA2 * square[i] + (1 - BETA2) * g * g;
            weights[i] -= pace * mean[i] / ((float) Math.sqrt(square[i] * spread) + EPSILON);
        }
    }
}

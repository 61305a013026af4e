package io.gaitbus.network;

/// The arithmetic of the layers: float32, every sum in one fixed order, so that the same numbers come out to the bit
/// wherever and in whatever company a stream is computed.
///
/// Products run over the outputs in the inner loop, so a matrix is stored [inputs][outputs].
final class Kernels {

    /// Added to a float below 2²² and taken away again, it leaves the whole number next to it: 1.5 · 2²³.
    private static final float ROUNDING = 12_582_912f;

    private Kernels() {}

    /// Adds the product of a row vector and a matrix.
    ///
    /// @param matrix  [inputs][outputs], from `from` on
    /// @param vector  [inputs], from `offset` on
    /// @param outputs [outputs], added to input by input, in their order
    static void addProduct(float[] matrix, int from, float[] vector, int offset, int inputs, float[] outputs) {
        int width = outputs.length;
        for (int input = 0; input < inputs; input++) {
            float factor = vector[offset + input];
            int row = from + input * width;
            for (int output = 0; output < width; output++) {
                outputs[output] = Math.fma(matrix[row + output], factor, outputs[output]);
            }
        }
    }

    /// Replaces what is negative by 0.
    static void rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(values[i], 0);
        }
    }

    /// The sum of products of two vectors.
    static float dot(float[] left, int leftOffset, float[] right, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum = Math.fma(left[leftOffset + i], right[i], sum);
        }
        return sum;
    }

    /// Replaces scores by their shares `exp(s) / Σ exp(s)`, which sum to 1.
    static void softmax(float[] scores) {
        float greatest = scores[0];
        for (float score : scores) {
            greatest = Math.max(greatest, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = exponential(scores[i] - greatest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /// `1 / (1 + exp(−x))`
    static float sigmoid(float x) {
        return 1 / (1 + exponential(-x));
    }

    /// `tanh x = 2 / (1 + exp(−2x)) − 1`; absolute error below 2e-7.
    static float hyperbolicTangent(float x) {
        return 2 * sigmoid(2 * x) - 1;
    }

    /// `exp(x) = 2ⁿ exp(r)` with `n` the whole number next to `x / ln 2` and a polynomial in `r`; relative error
    /// below 2e-7. Own code, since that of the platform may differ between machines. Below −87 and above 88 it
    /// stays at its value there.
    ///
    /// Source of the constants: S. L. Moshier, Cephes mathematical library, `expf`.
    static float exponential(float x) {
        float held = Math.min(Math.max(x, -87), 88);
        float n = (held * 1.442695f + ROUNDING) - ROUNDING;
        float r = Math.fma(n, -0.6933594f, held);
        r = Math.fma(n, 2.1219444e-4f, r);
        float polynomial = 1.9875691e-4f;
        polynomial = Math.fma(polynomial, r, 1.3981999e-3f);
        polynomial = Math.fma(polynomial, r, 8.333452e-3f);
        polynomial = Math.fma(polynomial, r, 4.1665796e-2f);
        polynomial = Math.fma(polynomial, r, 1.6666666e-1f);
        polynomial = Math.fma(polynomial, r, 0.5f);
        float power = Float.intBitsToFloat(((int) n + 127) << 23);
        return Math.fma(polynomial, r * r, r + 1) * power;
    }
}

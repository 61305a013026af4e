package io.gaitbus.network;

/// The arithmetic of the layers: float32, every sum in one fixed order, so that the same numbers come out
/// to the bit wherever, by whichever of both implementations, and in whatever company a stream is
/// computed.
public abstract sealed class Kernels permits PlainKernels, VectorKernels {

    /// The JDK's module of vector instructions: there where the JVM was started with
    /// `--add-modules jdk.incubator.vector`.
    static final String VECTOR_MODULE = "jdk.incubator.vector";

    /// Added to a float below 2²² and taken away again, it leaves the whole number next to it: 1.5 · 2²³.
    static final float ROUNDING = 12_582_912f;

    /// [#exponential] is held at its value here, below and above.
    static final float LEAST_EXPONENT = -87;

    static final float GREATEST_EXPONENT = 88;

    /// 1 / ln 2, and ln 2 in two parts, of which the first has few digits.
    static final float PER_LN2 = 1.442695f;

    static final float LN2 = 0.6933594f;
    static final float LN2_REST = -2.1219444e-4f;

    /// The polynomial of [#exponential], from the highest power down.
    static final float C5 = 1.9875691e-4f;

    static final float C4 = 1.3981999e-3f;
    static final float C3 = 8.333452e-3f;
    static final float C2 = 4.1665796e-2f;
    static final float C1 = 1.6666666e-1f;
    static final float C0 = 0.5f;

    /// Where the exponent stands in a float, and what is added to it.
    static final int EXPONENT_SHIFT = 23;

    static final int EXPONENT_OF_ONE = 127 << EXPONENT_SHIFT;

    /// Chosen when it is first asked for.
    private static final class Chosen {

        static final Kernels KERNELS = choose();

        private static Kernels choose() {
            return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent() ? new VectorKernels() : new PlainKernels();
        }
    }

    /// What this JVM computes with: vector instructions where it has the module for them, else plain loops.
    public static Kernels inUse() {
        return Chosen.KERNELS;
    }

    /// What it computes with, in words.
    public abstract String description();

    /// The product of a matrix with each of some rows: `bias + Σᵢ W[i] row[i]`, input by input in their
    /// order.
    ///
    /// @param rows     [count][at least the matrix's inputs]
    /// @param products receives [count][the matrix's outputs]
    abstract void product(Matrix matrix, Rows rows, Rows products);

    /// Replaces what is negative by 0.
    abstract void rectify(Rows rows);

    /// Takes the lanes of some streams one frame on: reset `r`, update `z` and candidate `n` to the
    /// hidden state `(1 − z) n + z h`.
    ///
    /// @param fromInput  what the frame adds to the gates; [frames][3][units]
    /// @param first      the row of the first stream in it
    /// @param fromHidden what each lane's hidden state adds; [streams · lanes][3][units]
    /// @param hidden     [streams · lanes][units], replaced
    abstract void gate(Rows fromInput, int first, Rows fromHidden, Rows hidden);

    /// Replaces scores by their shares `exp(s) / Σ exp(s)`, which sum to 1.
    ///
    /// @param scores a row that is filled up with −∞
    /// @param count  how many there are
    abstract void softmax(Rows scores, int count);

    /// The sum of the first values of an array, as four sums of every fourth.
    static float sum(float[] values, int count) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            first += values[i];
            second += values[i + 1];
            third += values[i + 2];
            fourth += values[i + 3];
        }
        for (; i < count; i++) {
            first += values[i];
        }
        return (first + second) + (third + fourth);
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
    /// `x / ln 2 + ROUNDING` has `n` in its last bits, which are shifted to where the exponent of `2ⁿ`
    /// belongs.
    ///
    /// Source of the constants: S. L. Moshier, Cephes mathematical library, `expf`.
    static float exponential(float x) {
        float atLeast = x < LEAST_EXPONENT ? LEAST_EXPONENT : x;
        float held = atLeast > GREATEST_EXPONENT ? GREATEST_EXPONENT : atLeast;
        float rounded = held * PER_LN2 + ROUNDING;
        float n = rounded - ROUNDING;
        float r = Math.fma(n, -LN2_REST, Math.fma(n, -LN2, held));
        float polynomial = C5;
        polynomial = Math.fma(polynomial, r, C4);
        polynomial = Math.fma(polynomial, r, C3);
        polynomial = Math.fma(polynomial, r, C2);
        polynomial = Math.fma(polynomial, r, C1);
        polynomial = Math.fma(polynomial, r, C0);
        float power = Float.intBitsToFloat((Float.floatToRawIntBits(rounded) << EXPONENT_SHIFT) + EXPONENT_OF_ONE);
        return Math.fma(polynomial, r * r, r + 1) * power;
    }
}

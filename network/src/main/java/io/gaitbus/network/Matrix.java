package io.gaitbus.network;

import java.util.Arrays;

/// A matrix from inputs to outputs, with a bias for each output, in the order in which [Kernels] read it.
///
/// Outputs are cut into strips of [#WIDE] or [#NARROW], and strips follow each other, each [inputs][width
/// of the strip]: a strip is read from its beginning to its end, and its sums fit into the registers.
/// Where there are fewer outputs than that, weights and biases of 0 fill them up, so that every number of
/// outputs is a sum of both widths.
final class Matrix {

    /// Vectors of all processors divide it; rows are filled up to a multiple of it.
    static final int BLOCK = 16;

    static final int WIDE = 3 * BLOCK;
    static final int NARROW = 2 * BLOCK;

    final int inputs;
    /// Filled up: a multiple of [#BLOCK], at least [#NARROW].
    final int outputs;
    /// How many of the outputs, the first, lie in wide strips.
    final int inWideStrips;
    /// [strips][inputs][width of the strip]
    final float[] values;
    /// [outputs]
    final float[] bias;

    /// A matrix of zeros.
    Matrix(int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = filled(outputs);
        int blocks = this.outputs / BLOCK;
        int narrowStrips = (3 - blocks % 3) % 3; // as many as leave a multiple of three blocks
        this.inWideStrips = this.outputs - narrowStrips * NARROW;
        this.values = new float[inputs * this.outputs];
        this.bias = new float[this.outputs];
    }

    /// How wide a row of so many values is, filled up.
    static int filled(int values) {
        return Math.max(Math.ceilDiv(values, BLOCK) * BLOCK, NARROW);
    }

    /// Where the weight from an input to an output stands.
    int at(int input, int output) {
        int rest = output - inWideStrips;
        return rest < 0
                ? (output - output % WIDE) * inputs + input * WIDE + output % WIDE
                : (output - rest % NARROW) * inputs + input * NARROW + rest % NARROW;
    }

    /// Replaces the weights from one input.
    ///
    /// @param weights one for each output, from `from` on
    void replaceRow(int input, float[] weights, int from) {
        for (int output = 0; output < outputs; ) {
            int width = output < inWideStrips ? WIDE : NARROW;
            System.arraycopy(weights, from + output, values, at(input, output), width);
            output += width;
        }
    }

    /// Replaces the weights to one output.
    ///
    /// @param weights one for each input, from `from` on
    void replaceColumn(int output, float[] weights, int from) {
        int width = output < inWideStrips ? WIDE : NARROW;
        int first = at(0, output);
        for (int input = 0; input < inputs; input++) {
            values[first + input * width] = weights[from + input];
        }
    }

    void clear() {
        Arrays.fill(values, 0);
    }
}

package io.gaitbus.network;

/// Plain loops, where there are no vector instructions to ask for.
final class PlainKernels extends Kernels {

    @Override
    public String description() {
        return "plain loops";
    }

    @Override
    void product(Matrix matrix, Rows rows, Rows products) {
        products.count = rows.count;
        for (int row = 0; row < rows.count; row++) {
            System.arraycopy(matrix.bias, 0, products.values, products.start(row), matrix.outputs);
            for (int output = 0; output < matrix.outputs; ) {
                int width = output < matrix.inWideStrips ? Matrix.WIDE : Matrix.NARROW;
                int strip = matrix.at(0, output);
                for (int input = 0; input < matrix.inputs; input++) {
                    float factor = rows.values[rows.start(row) + input];
                    add(
                            matrix.values,
                            strip + input * width,
                            factor,
                            products.values,
                            products.start(row) + output,
                            width);
                }
                output += width;
            }
        }
    }

    private static void add(float[] weights, int from, float factor, float[] sums, int at, int width) {
        for (int i = 0; i < width; i++) {
            sums[at + i] = Math.fma(weights[from + i], factor, sums[at + i]);
        }
    }

    @Override
    void rectify(Rows rows) {
        for (int i = 0; i < rows.start(rows.count); i++) {
            rows.values[i] = rows.values[i] < 0 ? 0 : rows.values[i];
        }
    }

    @Override
    void gate(Rows fromInput, int first, Rows fromHidden, Rows hidden) {
        int units = hidden.width;
        for (int lane = 0; lane < hidden.count; lane++) {
            int in = fromInput.start(first + lane / Architecture.LANES);
            int back = fromHidden.start(lane);
            for (int unit = 0; unit < units; unit++) {
                int at = hidden.start(lane) + unit;
                float before = hidden.values[at];
                float reset = sigmoid(fromInput.values[in + unit] + fromHidden.values[back + unit]);
                float update = sigmoid(fromInput.values[in + units + unit] + fromHidden.values[back + units + unit]);
                float candidate = hyperbolicTangent(Math.fma(
                        reset, fromHidden.values[back + 2 * units + unit], fromInput.values[in + 2 * units + unit]));
                hidden.values[at] = Math.fma(update, before - candidate, candidate);
            }
        }
    }

    @Override
    void softmax(Rows scores, int count) {
        float[] values = scores.values;
        float greatest = values[0];
        for (int i = 0; i < scores.width; i++) {
            greatest = Math.max(greatest, values[i]);
        }
        for (int i = 0; i < scores.width; i++) {
            values[i] = exponential(values[i] - greatest);
        }
        float scale = 1 / sum(values, count);
        for (int i = 0; i < scores.width; i++) {
            values[i] *= scale;
        }
    }
}

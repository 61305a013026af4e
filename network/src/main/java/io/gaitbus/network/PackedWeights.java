package io.gaitbus.network;

import java.util.function.IntUnaryOperator;

/// A model's weights as [Kernels] read them, packed once. Widths are those of [Matrix#filled(int)].
final class PackedWeights {

    /// From [kernel][features], oldest frame first, to [channels].
    final Matrix first;
    /// From [kernel][channels of the first], oldest frame first, to [channels].
    final Matrix second;
    /// From [channels of the second] to [3][units]: what a frame adds to the gates of the lanes.
    final Matrix input;
    /// From [units] to [3][units]: what a lane's hidden state adds.
    final Matrix hidden;
    /// From [units] to a key and a query behind it, of [keys] each. Queries are scaled by `1/√keys`, so
    /// that scores need no scaling.
    final Matrix keyAndQuery;
    /// From [2][units] to [dense units].
    final Matrix dense;
    /// From [dense units] to [2].
    final Matrix head;

    private final Model model;

    PackedWeights(Model model) {
        this.model = model;
        Architecture sizes = model.architecture();
        int units = sizes.recurrentUnits();
        first = convolution(Parameter.FIRST_WEIGHT, Parameter.FIRST_BIAS, sizes.features());
        second = convolution(
                Parameter.SECOND_WEIGHT,
                Parameter.SECOND_BIAS,
                Matrix.filled(sizes.first().channels()));
        input = gates(Parameter.INPUT_WEIGHT, Parameter.INPUT_BIAS);
        hidden = gates(Parameter.HIDDEN_WEIGHT, Parameter.HIDDEN_BIAS);
        keyAndQuery = keyAndQuery(units, sizes.attentionKeys());
        dense = new Matrix(2 * Matrix.filled(units), sizes.denseUnits());
        pack(dense, Parameter.DENSE_WEIGHT, spread(units), IntUnaryOperator.identity());
        bias(dense, Parameter.DENSE_BIAS, IntUnaryOperator.identity());
        head = new Matrix(sizes.denseUnits(), Architecture.OUTPUTS);
        pack(head, Parameter.HEAD_WEIGHT, IntUnaryOperator.identity(), IntUnaryOperator.identity());
        bias(head, Parameter.HEAD_BIAS, IntUnaryOperator.identity());
    }

    /// @param width of what a frame brings, filled up
    private Matrix convolution(Parameter weight, Parameter bias, int width) {
        int kernel = weight.shape(model.architecture()).getLast();
        int channels = weight.shape(model.architecture()).getFirst();
        Matrix matrix = new Matrix(kernel * width, channels);
        pack(matrix, weight, tap -> tap % kernel * width + tap / kernel, IntUnaryOperator.identity());
        bias(matrix, bias, IntUnaryOperator.identity());
        return matrix;
    }

    private Matrix gates(Parameter weight, Parameter bias) {
        int units = model.architecture().recurrentUnits();
        Matrix matrix = new Matrix(weight.shape(model.architecture()).getLast(), 3 * Matrix.filled(units));
        pack(matrix, weight, IntUnaryOperator.identity(), spread(units));
        bias(matrix, bias, spread(units));
        return matrix;
    }

    private Matrix keyAndQuery(int units, int keys) {
        Matrix matrix = new Matrix(units, 2 * keys);
        pack(matrix, Parameter.QUERY_WEIGHT, IntUnaryOperator.identity(), output -> keys + output);
        float scale = (float) (1 / Math.sqrt(keys));
        for (int i = 0; i < matrix.values.length; i++) {
            matrix.values[i] *= scale;
        }
        pack(matrix, Parameter.KEY_WEIGHT, IntUnaryOperator.identity(), IntUnaryOperator.identity());
        return matrix;
    }

    /// Where values stand that come in groups of `size`, once each group is filled up.
    private static IntUnaryOperator spread(int size) {
        return i -> i / size * Matrix.filled(size) + i % size;
    }

    /// @param inputAt  the matrix's input for each column of the parameter
    /// @param outputAt the matrix's output for each row of the parameter
    private void pack(Matrix matrix, Parameter parameter, IntUnaryOperator inputAt, IntUnaryOperator outputAt) {
        float[] weights = model.values(parameter);
        int rows = parameter.shape(model.architecture()).getFirst();
        int columns = weights.length / rows;
        for (int i = 0; i < weights.length; i++) {
            matrix.values[matrix.at(inputAt.applyAsInt(i % columns), outputAt.applyAsInt(i / columns))] = weights[i];
        }
    }

    private void bias(Matrix matrix, Parameter parameter, IntUnaryOperator outputAt) {
        float[] biases = model.values(parameter);
        for (int i = 0; i < biases.length; i++) {
            matrix.bias[outputAt.applyAsInt(i)] = biases[i];
        }
    }
}

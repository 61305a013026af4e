package io.gaitbus.network;

import java.util.List;

/// The arrays a model consists of, with their names in a file and their shapes, row-major.
///
/// Weights are laid out as PyTorch has them: [output][input], convolutions [output][input][kernel] with the oldest
/// frame
/// first, gates of the recurrent unit in the order reset, update, new.
public enum Parameter {
    /// Mean of each feature over the training set, in its unit; 0 for masks. [features]
    FEATURE_MEAN("features.mean", Layer.STATISTICS),
    /// Standard deviation of each feature over the training set, in its unit; 1 for masks. [features]
    FEATURE_DEVIATION("features.deviation", Layer.STATISTICS),
    /// Mean and standard deviation of the torque over the training set, N·m/kg. [2]
    TORQUE("torque.statistics", Layer.STATISTICS),
    /// [channels][features][kernel]
    FIRST_WEIGHT("convolution1.weight", Layer.CONVOLUTIONS),
    /// [channels]
    FIRST_BIAS("convolution1.bias", Layer.CONVOLUTIONS),
    /// [channels][channels of the first][kernel]
    SECOND_WEIGHT("convolution2.weight", Layer.CONVOLUTIONS),
    /// [channels]
    SECOND_BIAS("convolution2.bias", Layer.CONVOLUTIONS),
    /// [3 units][channels of the second]
    INPUT_WEIGHT("recurrent.input.weight", Layer.RECURRENT),
    /// [3 units]
    INPUT_BIAS("recurrent.input.bias", Layer.RECURRENT),
    /// [3 units][units]
    HIDDEN_WEIGHT("recurrent.hidden.weight", Layer.RECURRENT),
    /// [3 units]
    HIDDEN_BIAS("recurrent.hidden.bias", Layer.RECURRENT),
    /// [keys][units]
    QUERY_WEIGHT("attention.query.weight", Layer.ATTENTION),
    /// [keys][units]
    KEY_WEIGHT("attention.key.weight", Layer.ATTENTION),
    /// [dense units][2 units]: what the attention gathered, then the last hidden state
    DENSE_WEIGHT("dense.weight", Layer.DENSE),
    /// [dense units]
    DENSE_BIAS("dense.bias", Layer.DENSE),
    /// [2][dense units]: torque, then the logarithm of its standard deviation
    HEAD_WEIGHT("head.weight", Layer.DENSE),
    /// [2]
    HEAD_BIAS("head.bias", Layer.DENSE);

    private final String fileName;
    private final Layer layer;

    Parameter(String fileName, Layer layer) {
        this.fileName = fileName;
        this.layer = layer;
    }

    /// The name of its tensor in a file.
    public String fileName() {
        return fileName;
    }

    /// The part of the network it belongs to.
    public Layer layer() {
        return layer;
    }

    /// Its dimensions in a network of these sizes.
    public List<Integer> shape(Architecture sizes) {
        int gates = 3 * sizes.recurrentUnits();
        return switch (this) {
            case FEATURE_MEAN, FEATURE_DEVIATION -> List.of(sizes.features());
            case TORQUE, HEAD_BIAS -> List.of(Architecture.OUTPUTS);
            case FIRST_WEIGHT ->
                List.of(
                        sizes.first().channels(),
                        sizes.features(),
                        sizes.first().kernel());
            case FIRST_BIAS -> List.of(sizes.first().channels());
            case SECOND_WEIGHT ->
                List.of(
                        sizes.second().channels(),
                        sizes.first().channels(),
                        sizes.second().kernel());
            case SECOND_BIAS -> List.of(sizes.second().channels());
            case INPUT_WEIGHT -> List.of(gates, sizes.second().channels());
            case HIDDEN_WEIGHT -> List.of(gates, sizes.recurrentUnits());
            case INPUT_BIAS, HIDDEN_BIAS -> List.of(gates);
            case QUERY_WEIGHT, KEY_WEIGHT -> List.of(sizes.attentionKeys(), sizes.recurrentUnits());
            case DENSE_WEIGHT -> List.of(sizes.denseUnits(), 2 * sizes.recurrentUnits());
            case DENSE_BIAS -> List.of(sizes.denseUnits());
            case HEAD_WEIGHT -> List.of(Architecture.OUTPUTS, sizes.denseUnits());
        };
    }

    /// How many values it has in a network of these sizes.
    public int size(Architecture sizes) {
        return shape(sizes).stream().reduce(1, Math::multiplyExact);
    }

    /// How many inputs each of its outputs is summed from, which sets the spread of random weights.
    int inputs(Architecture sizes) {
        return switch (this) {
            case FEATURE_MEAN, FEATURE_DEVIATION, TORQUE -> 1;
            case FIRST_WEIGHT, FIRST_BIAS -> sizes.features() * sizes.first().kernel();
            case SECOND_WEIGHT, SECOND_BIAS ->
                sizes.first().channels() * sizes.second().kernel();
            case INPUT_WEIGHT, INPUT_BIAS, HIDDEN_WEIGHT, HIDDEN_BIAS, QUERY_WEIGHT, KEY_WEIGHT ->
                sizes.recurrentUnits();
            case DENSE_WEIGHT, DENSE_BIAS -> 2 * sizes.recurrentUnits();
            case HEAD_WEIGHT, HEAD_BIAS -> sizes.denseUnits();
        };
    }
}

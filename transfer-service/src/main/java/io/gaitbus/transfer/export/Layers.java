package io.gaitbus.transfer.export;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import io.gaitbus.network.Standardisation;
import io.gaitbus.network.TorqueNetwork;
import java.util.List;

/// The layers that both graphs are made of, with the weights of a model. The equations stand at
/// [TorqueNetwork].
final class Layers {

    private final Graph graph;
    private final Model model;

    Layers(Graph graph, Model model) {
        this.graph = graph;
        this.model = model;
    }

    /// Features as the network sees them; see [Standardisation].
    ///
    /// @param features in their units, [...][features]
    Value standardised(Value features) {
        int size = model.architecture().features();
        Value present = graph.node("Or", measured(features, size), graph.constant("features.always", unmasked(size)));
        Value centred = graph.node("Sub", features, graph.constant("features.mean", means(size), List.of(size)));
        Value scaled = graph.node("Mul", centred, graph.constant("features.scale", scales(size), List.of(size)));
        Value held = graph.node(
                "Clip",
                scaled,
                graph.constant("features.least", -Standardisation.LIMIT),
                graph.constant("features.greatest", Standardisation.LIMIT));
        return graph.node("Where", present, held, graph.constant("features.absent", 0f));
    }

    private Value measured(Value features, int size) {
        long[] masks = new long[size];
        for (int feature = 0; feature < size; feature++) {
            masks[feature] = Math.max(FeatureLayout.maskOf(feature), 0); // what has none is never absent
        }
        Value mask = graph.node(
                "Gather",
                List.of(Graph.attribute("axis", -1)),
                features,
                graph.constant("features.masks", masks, List.of(size)));
        return graph.node("Not", graph.node("Equal", mask, graph.constant("features.not-measured", 0f)));
    }

    private static boolean[] unmasked(int size) {
        boolean[] unmasked = new boolean[size];
        for (int feature = 0; feature < size; feature++) {
            unmasked[feature] = FeatureLayout.maskOf(feature) == FeatureLayout.ALWAYS_THERE;
        }
        return unmasked;
    }

    private float[] means(int size) {
        float[] means = model.values(Parameter.FEATURE_MEAN);
        for (int feature = 0; feature < size; feature++) {
            means[feature] = FeatureLayout.isMask(feature) ? 0 : means[feature];
        }
        return means;
    }

    private float[] scales(int size) {
        float[] scales = model.values(Parameter.FEATURE_DEVIATION);
        for (int feature = 0; feature < size; feature++) {
            scales[feature] = FeatureLayout.isMask(feature) ? 1 : 1 / scales[feature];
        }
        return scales;
    }

    /// A convolution with the rectifier behind it.
    ///
    /// @param columns [batch][inputs][frames]
    /// @return [batch][channels][frames − kernel + 1]
    Value convolved(Value columns, Parameter weight, Parameter bias) {
        return graph.node("Relu", graph.node("Conv", columns, parameter(weight), parameter(bias)));
    }

    /// The product of rows and a weight matrix.
    ///
    /// @param rows [...][inputs]
    /// @return [...][outputs]
    Value product(Value rows, Parameter weight) {
        List<Integer> shape = weight.shape(model.architecture()); // [outputs][inputs]
        return graph.node(
                "MatMul",
                rows,
                graph.constant(
                        weight.fileName(),
                        transposed(model.values(weight), shape.getFirst(), shape.getLast()),
                        shape.reversed()));
    }

    /// That product with a bias added.
    Value product(Value rows, Parameter weight, Parameter bias) {
        return graph.node("Add", product(rows, weight), parameter(bias));
    }

    /// What the attention finds a lane's states by: `Q h / √keys`.
    ///
    /// @param hidden [...][units]
    /// @return [...][keys]
    Value query(Value hidden) {
        float scale = (float) (1 / Math.sqrt(model.architecture().attentionKeys()));
        return graph.node(
                "Mul", product(hidden, Parameter.QUERY_WEIGHT), graph.constant("attention.query.scale", scale));
    }

    /// Torque and its standard deviation, N·m/kg.
    ///
    /// @param torque    [...]
    /// @param deviation [...]
    record Estimate(Value torque, Value deviation) {}

    /// The dense layers, and the way back to N·m/kg.
    ///
    /// @param gathered what the attention gathered, [...][units]
    /// @param hidden   the hidden state it is read with, likewise
    Estimate estimate(Value gathered, Value hidden) {
        Value both = graph.node("Concat", List.of(Graph.attribute("axis", -1)), gathered, hidden);
        Value dense = graph.node("Relu", product(both, Parameter.DENSE_WEIGHT, Parameter.DENSE_BIAS));
        Value heads = product(dense, Parameter.HEAD_WEIGHT, Parameter.HEAD_BIAS);
        float[] statistics = model.values(Parameter.TORQUE);
        Value mean = graph.constant("torque.mean", statistics[0]);
        Value spread = graph.constant("torque.deviation", statistics[1]);
        Value logDeviation = graph.node(
                "Clip",
                head(heads, 1),
                graph.constant("deviation.least", TorqueNetwork.LEAST_LOG_DEVIATION),
                graph.constant("deviation.greatest", TorqueNetwork.GREATEST_LOG_DEVIATION));
        return new Estimate(
                graph.node("Add", graph.node("Mul", head(heads, 0), spread), mean),
                graph.node("Mul", graph.node("Exp", logDeviation), spread));
    }

    private Value head(Value heads, int which) {
        return graph.node("Gather", List.of(Graph.attribute("axis", -1)), heads, graph.index(which));
    }

    /// Values with their dimensions in another order.
    Value transposed(Value value, Integer... order) {
        return graph.node("Transpose", List.of(Graph.attribute("perm", List.of(order))), value);
    }

    private Value parameter(Parameter parameter) {
        return graph.constant(parameter.fileName(), model.values(parameter), parameter.shape(model.architecture()));
    }

    private static float[] transposed(float[] matrix, int rows, int columns) {
        float[] transposed = new float[matrix.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = matrix[row * columns + column];
            }
        }
        return transposed;
    }
}

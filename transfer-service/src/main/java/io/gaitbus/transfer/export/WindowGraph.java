package io.gaitbus.transfer.export;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.Arrays;
import java.util.List;

/// The network over whole windows, each as long as its memory.
///
/// A window holds one life of a lane: the column at which the lane starts anew is that of its frame
/// `reach`, the first for which both convolutions are full. The lane is read at the ages from half a period
/// on, which are the window's last `period / 2` frames.
final class WindowGraph {

    /// Added to the score of a hidden state outside the attention's window: its share becomes exactly 0.
    private static final float OUTSIDE = -1e9f;

    private final Graph graph;
    private final Layers layers;
    private final Model model;
    private final Architecture sizes;

    private WindowGraph(Graph graph, Model model) {
        this.graph = graph;
        this.layers = new Layers(graph, model);
        this.model = model;
        this.sizes = model.architecture();
    }

    /// How many frames of a window are read: its last.
    static int outputs(Architecture sizes) {
        return sizes.period() / 2;
    }

    static Graph of(Model model) {
        Architecture sizes = model.architecture();
        int outputs = outputs(sizes);
        Graph graph = new Graph(
                "window",
                "knee torque of the last %d frames of a window of %d; what a stream is told where the number of the frame after the window's last is a multiple of %d"
                        .formatted(outputs, sizes.memory(), outputs));
        Value features = graph.input(Port.floats(
                "features",
                "features in their units, [batch][memory][features], oldest frame first; names and order in the notes",
                sizes.memory(),
                sizes.features()));
        Layers.Estimate estimate = new WindowGraph(graph, model).estimate(features);
        graph.output(
                Port.floats(
                        "torque",
                        "knee torque, N·m/kg, extension positive, [batch][period / 2]: of the window's last frames, oldest first",
                        outputs),
                estimate.torque());
        graph.output(
                Port.floats("deviation", "standard deviation of that torque, N·m/kg, likewise", outputs),
                estimate.deviation());
        return graph;
    }

    private Layers.Estimate estimate(Value features) {
        Value hidden = hidden(columns(layers.standardised(features)));
        Value read = graph.node(
                "Slice",
                hidden,
                graph.indices(sizes.period() - outputs(sizes)),
                graph.indices(sizes.period()),
                graph.indices(1));
        return layers.estimate(gathered(hidden, read), read);
    }

    /// @param features standardised, [batch][memory][features]
    /// @return columns of the second convolution, [period][batch][channels]
    private Value columns(Value features) {
        Value first =
                layers.convolved(layers.transposed(features, 0, 2, 1), Parameter.FIRST_WEIGHT, Parameter.FIRST_BIAS);
        Value second = layers.convolved(first, Parameter.SECOND_WEIGHT, Parameter.SECOND_BIAS);
        return layers.transposed(second, 2, 0, 1);
    }

    /// @param columns [period][batch][channels]
    /// @return hidden states of the lane, [batch][period][units]
    private Value hidden(Value columns) {
        Value states = graph.node(
                "GRU",
                List.of(
                        Graph.attribute("hidden_size", sizes.recurrentUnits()),
                        Graph.attribute("linear_before_reset", 1)),
                columns,
                gates(Parameter.INPUT_WEIGHT),
                gates(Parameter.HIDDEN_WEIGHT),
                biases());
        Value oneDirection = graph.node("Squeeze", states, graph.indices(1));
        return layers.transposed(oneDirection, 1, 0, 2);
    }

    private Value gates(Parameter weight) {
        List<Integer> shape = weight.shape(sizes);
        return graph.constant(
                weight.fileName(), updateFirst(model.values(weight)), List.of(1, shape.getFirst(), shape.getLast()));
    }

    private Value biases() {
        float[] input = updateFirst(model.values(Parameter.INPUT_BIAS));
        float[] hidden = updateFirst(model.values(Parameter.HIDDEN_BIAS));
        float[] both = Arrays.copyOf(input, input.length + hidden.length);
        System.arraycopy(hidden, 0, both, input.length, hidden.length);
        return graph.constant("recurrent.bias", both, List.of(1, both.length));
    }

    /// Gates in the order update, reset, new, as ONNX has them, of those in the order reset, update, new.
    private static float[] updateFirst(float[] gates) {
        int third = gates.length / 3;
        float[] ordered = gates.clone();
        System.arraycopy(gates, third, ordered, 0, third);
        System.arraycopy(gates, 0, ordered, third, third);
        return ordered;
    }

    /// @param hidden [batch][period][units]
    /// @param read   [batch][outputs][units]
    /// @return what the attention gathers, [batch][outputs][units]
    private Value gathered(Value hidden, Value read) {
        Value keys = layers.product(hidden, Parameter.KEY_WEIGHT);
        Value scores = graph.node("MatMul", layers.query(read), layers.transposed(keys, 0, 2, 1));
        Value band = graph.constant("attention.band", band(), List.of(1, outputs(sizes), sizes.period()));
        Value shares = graph.node("Softmax", List.of(Graph.attribute("axis", -1)), graph.node("Add", scores, band));
        return graph.node("MatMul", shares, hidden);
    }

    /// 0 where a frame read sees a hidden state, else [#OUTSIDE]; [outputs][period]
    private float[] band() {
        int outputs = outputs(sizes);
        float[] band = new float[outputs * sizes.period()];
        for (int row = 0; row < outputs; row++) {
            int age = sizes.period() - outputs + row;
            for (int column = 0; column < sizes.period(); column++) {
                boolean seen = column <= age && column > age - sizes.attentionWindow();
                band[row * sizes.period() + column] = seen ? 0 : OUTSIDE;
            }
        }
        return band;
    }
}

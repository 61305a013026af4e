package io.gaitbus.transfer.export;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.List;

/// The network over one frame of each of several streams, with what it remembers of them as inputs and
/// outputs.
///
/// Where `TorqueNetwork` writes in rings, the newest stands last here; what is summed is the same.
final class StepGraph {

    /// Before the name of a state as it leaves a step.
    static final String NEXT = "next_";

    private final Graph graph;
    private final Layers layers;
    private final Architecture sizes;

    private StepGraph(Graph graph, Model model) {
        this.graph = graph;
        this.layers = new Layers(graph, model);
        this.sizes = model.architecture();
    }

    static Graph of(Model model) {
        Architecture sizes = model.architecture();
        Graph graph = new Graph(
                "step",
                "knee torque of one frame, and what is remembered for the next; a stream begins with every state 0 and `frame` at the number of its first frame");
        Value features = graph.input(Port.floats(
                "features",
                "features of the frame in their units, [batch][features]; names and order in the notes",
                sizes.features()));
        new StepGraph(graph, model).step(features, StepPorts.of(sizes));
        return graph;
    }

    private void step(Value features, StepPorts ports) {
        Value frame = graph.input(ports.frame());
        Value inputs = graph.input(ports.inputs());
        Value columns = graph.input(ports.columns());
        LaneStates before =
                new LaneStates(graph.input(ports.hidden()), graph.input(ports.history()), graph.input(ports.keys()));

        Value nextInputs = shifted(inputs, unsqueezed(layers.standardised(features), 1), 1);
        Value nextColumns = shifted(columns, convolved(nextInputs, Parameter.FIRST_WEIGHT, Parameter.FIRST_BIAS), 1);
        Value column = convolved(nextColumns, Parameter.SECOND_WEIGHT, Parameter.SECOND_BIAS);
        Value ages = ages(frame);
        LaneStates after = recurred(before, column, ages);
        Layers.Estimate estimate = estimate(after, ages);

        graph.output(
                Port.floats("torque", "knee torque of the frame, N·m/kg, extension positive, [batch]"),
                estimate.torque());
        graph.output(
                Port.floats("deviation", "standard deviation of that torque, N·m/kg, [batch]"), estimate.deviation());
        graph.output(ports.frame().next(), graph.node("Add", frame, graph.constant("frame.one", 1)));
        graph.output(ports.inputs().next(), nextInputs);
        graph.output(ports.columns().next(), nextColumns);
        graph.output(ports.hidden().next(), after.hidden());
        graph.output(ports.history().next(), after.history());
        graph.output(ports.keys().next(), after.keys());
    }

    /// @param frames [batch][kernel][inputs]
    /// @return [batch][1][channels]
    private Value convolved(Value frames, Parameter weight, Parameter bias) {
        return layers.transposed(layers.convolved(layers.transposed(frames, 0, 2, 1), weight, bias), 0, 2, 1);
    }

    /// How many frames ago each lane started anew, [batch][lanes]; see [Architecture#age(int, long)].
    private Value ages(Value frame) {
        long[] ahead = new long[Architecture.LANES];
        for (int lane = 0; lane < ahead.length; lane++) {
            ahead[lane] = sizes.age(lane, 0);
        }
        Value sum = graph.node(
                "Add", unsqueezed(frame, 1), graph.constant("lanes.ahead", ahead, List.of(Architecture.LANES)));
        return graph.node("Mod", sum, graph.constant("lanes.period", sizes.period()));
    }

    /// The lanes one frame on, each from zero at age 0.
    ///
    /// @param column of the second convolution, [batch][1][channels]
    private LaneStates recurred(LaneStates before, Value column, Value ages) {
        Value starting = unsqueezed(graph.node("Equal", ages, graph.constant("lanes.start", 0)), 2);
        Value from = graph.node("Where", starting, graph.constant("recurrent.start", 0f), before.hidden());
        List<Value> fromColumn = gates(layers.product(column, Parameter.INPUT_WEIGHT, Parameter.INPUT_BIAS));
        List<Value> fromHidden = gates(layers.product(from, Parameter.HIDDEN_WEIGHT, Parameter.HIDDEN_BIAS));
        Value reset = graph.node("Sigmoid", graph.node("Add", fromColumn.get(0), fromHidden.get(0)));
        Value update = graph.node("Sigmoid", graph.node("Add", fromColumn.get(1), fromHidden.get(1)));
        Value candidate =
                graph.node("Tanh", graph.node("Add", graph.node("Mul", reset, fromHidden.get(2)), fromColumn.get(2)));
        Value kept = graph.node("Mul", update, graph.node("Sub", from, candidate));
        Value hidden = graph.node("Add", kept, candidate);
        Value key = layers.product(hidden, Parameter.KEY_WEIGHT);
        return new LaneStates(
                hidden,
                shifted(before.history(), unsqueezed(hidden, 2), 2),
                shifted(before.keys(), unsqueezed(key, 2), 2));
    }

    /// Reset, update and new of what a product adds to all three.
    private List<Value> gates(Value sums) {
        return graph.nodes("Split", List.of(Graph.attribute("axis", -1)), 3, sums);
    }

    /// Reads the older lane of each stream.
    private Layers.Estimate estimate(LaneStates lanes, Value ages) {
        Value isFirst =
                graph.node("GreaterOrEqual", lane(ages, 0), graph.constant("lanes.half-period", sizes.period() / 2));
        Value hidden = read(lanes.hidden(), unsqueezed(isFirst, 1));
        Value wide = unsqueezed(isFirst, 1, 2);
        Value keys = read(lanes.keys(), wide);
        Value scores = graph.node("MatMul", keys, unsqueezed(layers.query(hidden), 2)); // [batch][window][1]
        Value shares = graph.node("Softmax", List.of(Graph.attribute("axis", 1)), scores);
        Value gathered = graph.node("MatMul", layers.transposed(shares, 0, 2, 1), read(lanes.history(), wide));
        return layers.estimate(graph.node("Squeeze", gathered, graph.indices(1)), hidden);
    }

    /// @param isFirst whether lane 0 is read, else lane 1
    private Value read(Value lanes, Value isFirst) {
        return graph.node("Where", isFirst, lane(lanes, 0), lane(lanes, 1));
    }

    private Value lane(Value lanes, int lane) {
        return graph.node("Gather", List.of(Graph.attribute("axis", 1)), lanes, graph.index(lane));
    }

    /// The last of a dimension with one more behind them and the oldest left out.
    private Value shifted(Value last, Value newest, int axis) {
        Value all = graph.node("Concat", List.of(Graph.attribute("axis", axis)), last, newest);
        return graph.node("Slice", all, graph.indices(1), graph.indices(Long.MAX_VALUE), graph.indices(axis));
    }

    private Value unsqueezed(Value value, long... axes) {
        return graph.node("Unsqueeze", value, graph.indices(axes));
    }
}

package io.gaitbus.transfer.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/// An ONNX graph as it is put together: each method adds to it, and returns the value that others read.
///
/// Source: ONNX operators of version 17, https://onnx.ai/onnx/operators/.
final class Graph {

    private static final String BATCH = "batch";

    private final GraphProto.Builder graph;

    Graph(String name, String about) {
        graph = GraphProto.newBuilder().setName(name).setDocString(about);
    }

    GraphProto build() {
        return graph.build();
    }

    /// What is given to the graph.
    Value input(Port port) {
        graph.addInput(described(port));
        return new Value(port.name());
    }

    /// What the graph says to those who run it.
    void output(Port port, Value value) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .addInput(value.name())
                .addOutput(port.name()));
        graph.addOutput(described(port));
    }

    /// A single whole number that says how an operator works.
    Value index(long value) {
        return constant("index.%d".formatted(graph.getInitializerCount()), value);
    }

    /// Whole numbers that say how an operator works, such as the axes it works along.
    Value indices(long... values) {
        return constant("indices.%d".formatted(graph.getInitializerCount()), values, List.of(values.length));
    }

    /// Numbers that stay as they are.
    ///
    /// @param shape its dimensions; none for a single number
    Value constant(String name, float[] values, List<Integer> shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, TensorProto.DataType.FLOAT, bytes, shape);
    }

    Value constant(String name, float value) {
        return constant(name, new float[] {value}, List.of());
    }

    /// Whole numbers that stay as they are.
    Value constant(String name, long[] values, List<Integer> shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(name, TensorProto.DataType.INT64, bytes, shape);
    }

    Value constant(String name, long value) {
        return constant(name, new long[] {value}, List.of());
    }

    /// Yes and no that stay as they are.
    Value constant(String name, boolean[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length);
        for (int i = 0; i < values.length; i++) {
            bytes.put(i, (byte) (values[i] ? 1 : 0));
        }
        return constant(name, TensorProto.DataType.BOOL, bytes, List.of(values.length));
    }

    private Value constant(String name, TensorProto.DataType type, ByteBuffer bytes, List<Integer> shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        shape.forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return new Value(name);
    }

    /// What an operator makes of its inputs.
    Value node(String operator, Value... inputs) {
        return node(operator, List.of(), inputs);
    }

    Value node(String operator, List<AttributeProto> attributes, Value... inputs) {
        return nodes(operator, attributes, 1, inputs).getFirst();
    }

    /// What an operator with several outputs makes of its inputs.
    List<Value> nodes(String operator, List<AttributeProto> attributes, int outputs, Value... inputs) {
        String name = "%s.%d".formatted(operator, graph.getNodeCount());
        NodeProto.Builder node =
                NodeProto.newBuilder().setOpType(operator).setName(name).addAllAttribute(attributes);
        for (Value input : inputs) {
            node.addInput(input.name());
        }
        List<Value> values = IntStream.range(0, outputs)
                .mapToObj(output -> new Value("%s.%d".formatted(name, output)))
                .toList();
        values.forEach(value -> node.addOutput(value.name()));
        graph.addNode(node);
        return values;
    }

    static AttributeProto attribute(String name, int value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto attribute(String name, List<Integer> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(values.stream().map(Integer::longValue).toList())
                .build();
    }

    private static ValueInfoProto described(Port port) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
        port.sizes()
                .forEach(size ->
                        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
        TensorProto.DataType type = switch (port.element()) {
            case FLOAT -> TensorProto.DataType.FLOAT;
            case INTEGER -> TensorProto.DataType.INT64;
        };
        return ValueInfoProto.newBuilder()
                .setName(port.name())
                .setDocString(port.about())
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}

package io.gaitbus.workbench.export;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.TreeMap;

/// An ONNX file in ONNX Runtime, on one thread.
public final class OnnxRun implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /// @throws Unrunnable where ONNX Runtime does not take the file
    public OnnxRun(byte[] file) {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(file, options);
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }

    /// What the file notes about itself.
    Map<String, String> notes() {
        try {
            return new TreeMap<>(session.getMetadata().getCustomMetadata());
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }

    /// The dimensions of each input with its type; −1 stands for one that is free.
    Map<String, TensorInfo> inputs() {
        try {
            Map<String, TensorInfo> inputs = new TreeMap<>();
            for (NodeInfo input : session.getInputInfo().values()) {
                inputs.put(input.getName(), (TensorInfo) input.getInfo());
            }
            return inputs;
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }

    /// An input; to be closed.
    public OnnxTensor floats(float[] values, long... shape) {
        try {
            return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }

    /// An input of whole numbers; to be closed.
    OnnxTensor integers(long[] values, long... shape) {
        try {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }

    /// What the file says to these inputs; to be closed.
    public OrtSession.Result run(Map<String, OnnxTensor> inputs) {
        try {
            return session.run(inputs);
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }

    /// An output by its name.
    public static OnnxTensor tensor(OrtSession.Result outputs, String name) {
        return outputs.get(name)
                .filter(OnnxTensor.class::isInstance)
                .map(OnnxTensor.class::cast)
                .orElseThrow(() -> new Unrunnable("the file has no output " + name));
    }

    /// The numbers of an output.
    public static float[] values(OrtSession.Result outputs, String name) {
        OnnxTensor tensor = tensor(outputs, name);
        if (tensor.getInfo().type != OnnxJavaType.FLOAT) {
            throw new Unrunnable(
                    "the file's output %s is %s; float would be right".formatted(name, tensor.getInfo().type));
        }
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new Unrunnable(e);
        }
    }
}

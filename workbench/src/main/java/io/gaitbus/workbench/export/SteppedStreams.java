package io.gaitbus.workbench.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.TreeMap;

/// Streams in an exported step that are told the same features again and again: what a frame costs does
/// not depend on what it is.
public final class SteppedStreams implements AutoCloseable {

    private final OnnxRun run;
    private final OnnxTensor features;
    private Map<String, OnnxTensor> state;

    /// @param firsts   number of each stream's first frame
    /// @param features of each stream, one after the other
    public SteppedStreams(OnnxRun run, long[] firsts, float[] features) {
        this.run = run;
        this.features = run.floats(features, firsts.length, features.length / firsts.length);
        this.state = StepRun.atRest(run, firsts);
    }

    /// Takes all streams one frame on.
    ///
    /// @return torque of the first, N·m/kg
    public float step() {
        Map<String, OnnxTensor> inputs = new TreeMap<>(state);
        inputs.put(StepRun.FEATURES, features);
        OrtSession.Result outputs = run.run(inputs);
        state.values().forEach(OnnxTensor::close);
        float torque = OnnxRun.values(outputs, "torque")[0];
        OnnxRun.tensor(outputs, "torque").close();
        OnnxRun.tensor(outputs, "deviation").close();
        state = StepRun.next(outputs, state.keySet());
        return torque;
    }

    @Override
    public void close() {
        state.values().forEach(OnnxTensor::close);
        features.close();
    }
}

package io.gaitbus.workbench.export;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An exported step beside the network, on every frame of some streams from their first on.
final class StepRun {

    static final String FEATURES = "features";

    private final OnnxRun run;
    private final List<Reference> streams;

    private StepRun(OnnxRun run, List<Reference> streams) {
        this.run = run;
        this.streams = streams;
    }

    /// @param streams of the same length, at least one; run side by side
    static Fidelity compare(OnnxRun run, Reference... streams) {
        return new StepRun(run, List.of(streams)).compared();
    }

    private Fidelity compared() {
        Differences differences = new Differences();
        Map<String, OnnxTensor> state =
                atRest(run, streams.stream().mapToLong(Reference::first).toArray());
        int count = streams.getFirst().count();
        for (int frame = 0; frame < count; frame++) {
            state = step(state, frame, differences);
        }
        state.values().forEach(OnnxTensor::close);
        return differences.fidelity();
    }

    /// Takes all streams one frame on. What the former state held is freed.
    private Map<String, OnnxTensor> step(Map<String, OnnxTensor> state, int frame, Differences differences) {
        Map<String, OnnxTensor> inputs = new TreeMap<>(state);
        inputs.put(FEATURES, features(frame));
        OrtSession.Result outputs = run.run(inputs);
        inputs.values().forEach(OnnxTensor::close);
        float[] torque = OnnxRun.values(outputs, "torque");
        float[] deviation = OnnxRun.values(outputs, "deviation");
        for (int stream = 0; stream < streams.size(); stream++) {
            differences.add(streams.get(stream), frame, torque[stream], deviation[stream]);
        }
        OnnxRun.tensor(outputs, "torque").close();
        OnnxRun.tensor(outputs, "deviation").close();
        return next(outputs, state.keySet());
    }

    /// The state after a step.
    ///
    /// @param names of what is remembered
    static Map<String, OnnxTensor> next(OrtSession.Result outputs, Set<String> names) {
        Map<String, OnnxTensor> next = new TreeMap<>();
        names.forEach(name -> next.put(name, OnnxRun.tensor(outputs, "next_" + name)));
        return next;
    }

    private OnnxTensor features(int frame) {
        int size = streams.getFirst().sizes().features();
        float[] features = new float[streams.size() * size];
        for (int stream = 0; stream < streams.size(); stream++) {
            System.arraycopy(streams.get(stream).features(frame), 0, features, stream * size, size);
        }
        return run.floats(features, streams.size(), size);
    }

    /// Zeros; of what is whole numbers, the number of each stream's first frame.
    static Map<String, OnnxTensor> atRest(OnnxRun run, long[] firsts) {
        Map<String, OnnxTensor> state = new TreeMap<>();
        run.inputs().forEach((name, input) -> {
            if (!name.equals(FEATURES)) {
                state.put(name, atRest(run, input, firsts));
            }
        });
        return state;
    }

    private static OnnxTensor atRest(OnnxRun run, TensorInfo input, long[] firsts) {
        long[] shape = input.getShape();
        shape[0] = firsts.length;
        if (input.type == OnnxJavaType.INT64) {
            return run.integers(firsts, shape);
        }
        long size = 1;
        for (long dimension : shape) {
            size *= dimension;
        }
        return run.floats(new float[Math.toIntExact(size)], shape);
    }
}

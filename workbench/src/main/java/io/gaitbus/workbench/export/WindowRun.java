package io.gaitbus.workbench.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.gaitbus.network.Architecture;
import java.util.Map;

/// An exported window beside the network, on all windows of a stream for which both say the same.
final class WindowRun {

    private WindowRun() {}

    /// @param reference a stream from frame 0 on, longer than the network's memory by half a period or more
    static Fidelity compare(OnnxRun run, Reference reference) {
        Architecture sizes = reference.sizes();
        int memory = sizes.memory();
        int half = sizes.period() / 2;
        // the frame after a window is a multiple of half a period
        int firstEnd = Math.ceilDiv(memory, half) * half;
        int windows = (reference.count() - firstEnd) / half + 1;
        float[] features = new float[windows * memory * sizes.features()];
        for (int window = 0; window < windows; window++) {
            for (int i = 0; i < memory; i++) {
                float[] frame = reference.features(firstEnd + window * half - memory + i);
                System.arraycopy(frame, 0, features, (window * memory + i) * frame.length, frame.length);
            }
        }
        try (OnnxTensor input = run.floats(features, windows, memory, sizes.features());
                OrtSession.Result outputs = run.run(Map.of("features", input))) {
            return differences(reference, outputs, firstEnd - half).fidelity();
        }
    }

    /// @param first frame that the first output is of
    private static Differences differences(Reference reference, OrtSession.Result outputs, int first) {
        float[] torque = OnnxRun.values(outputs, "torque");
        float[] deviation = OnnxRun.values(outputs, "deviation");
        Differences differences = new Differences();
        for (int i = 0; i < torque.length; i++) {
            differences.add(reference, first + i, torque[i], deviation[i]);
        }
        return differences;
    }
}

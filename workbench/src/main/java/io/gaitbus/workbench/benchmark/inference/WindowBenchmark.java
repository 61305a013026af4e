package io.gaitbus.workbench.benchmark.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import io.gaitbus.transfer.export.OnnxExport;
import io.gaitbus.workbench.export.OnnxRun;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// ONNX Runtime on the exported window, run again for each frame: one frame of each of a batch of streams
/// a run. The windows stand in its memory already.
@State(Scope.Thread)
public class WindowBenchmark {

    @Param("1")
    public int batch;

    private OnnxRun run;
    private OnnxTensor windows;

    @Setup
    public void start() {
        run = new OnnxRun(OnnxExport.window(Recorded.model(0), Exported.ORIGIN));
        windows = run.floats(
                Exported.flat(Recorded.windows(batch)), batch, Recorded.SIZES.memory(), Recorded.SIZES.features());
    }

    @TearDown
    public void end() {
        windows.close();
        run.close();
    }

    @Benchmark
    public float frames(WorkDone done) {
        long begun = WorkDone.cpuNanos();
        try (OrtSession.Result outputs = run.run(Map.of("features", windows))) {
            float torque = OnnxRun.values(outputs, "torque")[0];
            done.count(batch, begun);
            return torque;
        }
    }
}

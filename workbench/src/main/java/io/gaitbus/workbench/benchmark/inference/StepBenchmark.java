package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.transfer.export.OnnxExport;
import io.gaitbus.workbench.export.OnnxRun;
import io.gaitbus.workbench.export.SteppedStreams;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// ONNX Runtime on the exported step, which takes one frame and what is remembered, and gives what is to
/// be remembered next: the outputs of one run are the inputs of the next, without a copy.
@State(Scope.Thread)
public class StepBenchmark {

    /// Streams a run.
    @Param("1")
    public int batch;

    /// Each with a session of its own, run in turn.
    @Param("1")
    public int models;

    private final List<OnnxRun> runs = new ArrayList<>();
    private final List<SteppedStreams> streams = new ArrayList<>();

    @Setup
    public void start() {
        float[][] features = Recorded.features();
        for (int model = 0; model < models; model++) {
            OnnxRun run = new OnnxRun(OnnxExport.step(Recorded.model(model), Exported.ORIGIN));
            long[] firsts = new long[batch];
            float[] values = new float[batch * Recorded.SIZES.features()];
            for (int stream = 0; stream < batch; stream++) {
                firsts[stream] = stream * 29L + model;
                System.arraycopy(
                        features[stream], 0, values, stream * Recorded.SIZES.features(), Recorded.SIZES.features());
            }
            runs.add(run);
            streams.add(new SteppedStreams(run, firsts, values));
        }
    }

    @TearDown
    public void end() {
        streams.forEach(SteppedStreams::close);
        runs.forEach(OnnxRun::close);
    }

    @Benchmark
    public float frames(WorkDone done) {
        long begun = WorkDone.cpuNanos();
        float sum = 0;
        for (SteppedStreams stepped : streams) {
            sum += stepped.step();
        }
        done.count(batch * models, begun);
        return sum;
    }
}

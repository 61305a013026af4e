package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.transfer.fitting.WindowNetwork;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// PyTorch through DJL, the window run again for each frame: one frame of each of a batch of streams a
/// run. The windows stand in its memory already, standardised.
@State(Scope.Thread)
public class PyTorchBenchmark {

    @Param("1")
    public int batch;

    private WindowNetwork network;

    @Setup
    public void start() {
        network = new WindowNetwork(Recorded.model(0), Recorded.windows(batch));
    }

    @TearDown
    public void end() {
        network.close();
    }

    @Benchmark
    public float frames(WorkDone done) {
        long begun = WorkDone.cpuNanos();
        float torque = network.torque()[0];
        done.count(batch, begun);
        return torque;
    }
}

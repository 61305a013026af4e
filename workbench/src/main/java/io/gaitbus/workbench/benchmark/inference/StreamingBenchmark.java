package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.network.Batch;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Streams of which each brings one new frame at a time, on as many models as said.
@State(Scope.Thread)
public class StreamingBenchmark {

    static final int STREAMS = 64;

    /// Frames of each stream between two looks at the clock.
    private static final int ROUNDS = 8;

    /// 1: one model for all of them; [#STREAMS]: one for each.
    @Param("1")
    public int models;

    private final float[][] features = Recorded.features();
    private final StreamState[] states = new StreamState[STREAMS];
    private final Batch batch = Batch.of(Recorded.SIZES);
    private TorqueNetwork[] networks = {};
    private long next;

    @Setup
    public void start() {
        networks = new TorqueNetwork[models];
        Arrays.setAll(networks, subject -> TorqueNetwork.of(Recorded.model(subject)));
        Arrays.setAll(states, _ -> networks[0].atRest());
    }

    @Benchmark
    public float frames(WorkDone done) {
        long begun = WorkDone.cpuNanos();
        float sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int model = 0; model < models; model++) {
                for (int stream = model; stream < STREAMS; stream += models) {
                    // streams are not in step: lanes start anew at different times
                    long frame = next + stream * 29L;
                    batch.add(states[stream], frame, features[(int) (frame % Recorded.FRAMES)]);
                }
                networks[model].step(batch);
                sum += batch.torque(0);
            }
            next++;
        }
        done.count(STREAMS * ROUNDS, begun);
        return sum;
    }
}

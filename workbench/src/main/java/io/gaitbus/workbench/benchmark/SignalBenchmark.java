package io.gaitbus.workbench.benchmark;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One millisecond of raw EMG of nine channels at 1 kHz through the whole signal chain, quality and all, in
/// windows of 20 ms.
///
/// The EMG is noise, a minute of it, so that nothing about it can be known by heart.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignalBenchmark {

    private static final int WINDOWS = 3000;
    private static final int FRAMES = 2;
    private static final int MILLISECONDS = 20;

    private final SignalChain chain = SignalChain.of(new StreamSetup(
            EmgKind.RAW,
            1000,
            Muscles.MEASURABLE.stream()
                    .map(muscle -> new EmgChannel(muscle, 4e-4))
                    .toList(),
            Muscles.JOINTS,
            100));
    private final List<SensorChunk> chunks = new ArrayList<>();
    private SignalChain.State state = chain.atRest();
    private int next;

    public SignalBenchmark() {
        Random random = new Random(1);
        for (int window = 0; window < WINDOWS; window++) {
            // the first window of a stream ends at its last frame, and so is 9 samples shorter
            int samples = window == 0 ? MILLISECONDS - 9 : MILLISECONDS;
            chunks.add(new SensorChunk(
                    (long) window * FRAMES,
                    FRAMES,
                    noise(random, Muscles.MEASURABLE.size(), samples, 2e-4),
                    noise(random, Muscles.JOINTS.size(), FRAMES, 0.3),
                    false));
        }
    }

    private static float[][] noise(Random random, int rows, int columns, double deviation) {
        float[][] noise = new float[rows][columns];
        for (float[] row : noise) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextGaussian(0, deviation);
            }
        }
        return noise;
    }

    @Benchmark
    @OperationsPerInvocation(MILLISECONDS)
    public SignalChain.Step advance() {
        if (next == WINDOWS) {
            next = 0;
            state = chain.atRest();
        }
        SignalChain.Step step = chain.advance(state, chunks.get(next));
        next++;
        state = step.state();
        return step;
    }
}

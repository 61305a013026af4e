package io.gaitbus.workbench.benchmark.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What is measured, each in one or more sizes of its batch, of which the fastest counts.
enum Contender {
    STREAMING_SHARED("streaming, 64 subjects on one model", StreamingBenchmark.class, 1, 1),
    STREAMING_PERSONAL(
            "streaming, 64 subjects each on its own", StreamingBenchmark.class, StreamingBenchmark.STREAMS, 1),
    STEP_SHARED("ONNX Runtime, one-frame graph, one model", StepBenchmark.class, 1, 1, 16, 64),
    STEP_PERSONAL("ONNX Runtime, one-frame graph, 64 models", StepBenchmark.class, StreamingBenchmark.STREAMS, 1),
    WINDOW("ONNX Runtime, window again for each frame", WindowBenchmark.class, 1, 1, 8, 32, 64),
    PYTORCH("DJL with PyTorch, window again for each frame", PyTorchBenchmark.class, 1, 1, 8, 32),
    PEAK("fused multiply-adds in registers", FmaPeakBenchmark.class, 1, 1);

    private final String meaning;
    private final Class<?> benchmark;
    private final int models;
    private final List<Integer> batches;

    Contender(String meaning, Class<?> benchmark, int models, Integer... batches) {
        this.meaning = meaning;
        this.benchmark = benchmark;
        this.models = models;
        this.batches = List.of(batches);
    }

    /// One size of the batch.
    ///
    /// @param models that the streams run on
    /// @param batch  streams a run; of no meaning where the benchmark knows no batch
    record Load(Contender contender, int models, int batch) {}

    String meaning() {
        return meaning;
    }

    Class<?> benchmark() {
        return benchmark;
    }

    private Stream<Load> loads() {
        return batches.stream().map(batch -> new Load(this, models, batch));
    }

    /// Of all of them, in their order.
    static List<Load> allLoads() {
        return Arrays.stream(values()).flatMap(Contender::loads).toList();
    }
}

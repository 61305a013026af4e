package io.gaitbus.workbench.benchmark.inference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.network.Kernels;
import io.gaitbus.workbench.command.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All that was measured in one run, of each contender what it did at its best batch.
final class InferenceResult {

    private static final double GIGA = 1e9;

    private final Map<Contender, Measured> best = new EnumMap<>(Contender.class);

    InferenceResult(List<Measured> measured) {
        measured.stream()
                .sorted(Comparator.comparingDouble(Measured::perCpuSecond))
                .forEach(each -> best.put(each.load().contender(), each));
    }

    /// Frames, or operations, in a second of CPU time.
    private double rate(Contender contender) {
        return best.get(contender).perCpuSecond();
    }

    /// Billions of floating-point operations a second: those a frame needs, a multiply-add counted as two.
    private double gigaflops(Contender streaming) {
        return 2.0 * MultiplyAdds.ofFrame(Recorded.SIZES) * rate(streaming) / GIGA;
    }

    private double peakGigaflops() {
        return rate(Contender.PEAK) / GIGA;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(
                "streamingFramesPerCpuSecond",
                pair(rate(Contender.STREAMING_SHARED), rate(Contender.STREAMING_PERSONAL)));
        json.put("onnxRuntimeWindowFramesPerCpuSecond", rate(Contender.WINDOW));
        json.set("onnxRuntimeStepFramesPerCpuSecond", pair(rate(Contender.STEP_SHARED), rate(Contender.STEP_PERSONAL)));
        json.put("djlFramesPerCpuSecond", rate(Contender.PYTORCH));
        json.set(
                "streamingGflops",
                pair(gigaflops(Contender.STREAMING_SHARED), gigaflops(Contender.STREAMING_PERSONAL)));
        json.put("fmaPeakGflops", peakGigaflops());
        json.put("windowFrames", Recorded.SIZES.memory());
        json.put("multiplyAddsPerFrame", MultiplyAdds.ofFrame(Recorded.SIZES));
        json.set("bestBatch", batches());
        json.put("kernels", Kernels.inUse().description());
        return json;
    }

    private static ObjectNode pair(double shared, double personal) {
        return JsonNodeFactory.instance.objectNode().put("shared", shared).put("personal", personal);
    }

    private ObjectNode batches() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("onnxRuntimeWindow", best.get(Contender.WINDOW).load().batch())
                .put("onnxRuntimeStep", best.get(Contender.STEP_SHARED).load().batch())
                .put("djl", best.get(Contender.PYTORCH).load().batch());
    }

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        best.forEach((contender, measured) -> {
            if (contender != Contender.PEAK) {
                rows.add(row(contender, measured));
            }
        });
        List<String> lines = new ArrayList<>(new TextTable(
                        List.of("one thread", "batch", "frames/CPU-s", "±", "one model is", "64 models are"), 1, rows)
                .lines());
        lines.add("");
        lines.add(share("64 subjects on one model", Contender.STREAMING_SHARED));
        lines.add(share("64 subjects each on its own", Contender.STREAMING_PERSONAL));
        lines.add("computed with %s; %d multiply-adds a frame count, those of the lane that is read"
                .formatted(Kernels.inUse().description(), MultiplyAdds.ofFrame(Recorded.SIZES)));
        return List.copyOf(lines);
    }

    private List<String> row(Contender contender, Measured measured) {
        return List.of(
                contender.meaning(),
                streams(measured),
                rounded(measured.perCpuSecond(), 0),
                rounded(measured.error(), 0),
                rounded(rate(Contender.STREAMING_SHARED) / measured.perCpuSecond(), 1) + " x",
                rounded(rate(Contender.STREAMING_PERSONAL) / measured.perCpuSecond(), 1) + " x");
    }

    private static String streams(Measured measured) {
        boolean streaming = measured.load().contender().benchmark() == StreamingBenchmark.class;
        int batch = streaming
                ? StreamingBenchmark.STREAMS / measured.load().models()
                : measured.load().batch();
        return String.valueOf(batch);
    }

    private String share(String streams, Contender contender) {
        return "%s: %s GFLOP/s, %s %% of the %s that fused multiply-adds in registers reach in this run"
                .formatted(
                        streams,
                        rounded(gigaflops(contender), 1),
                        rounded(100 * gigaflops(contender) / peakGigaflops(), 0),
                        rounded(peakGigaflops(), 1));
    }

    private static String rounded(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

package io.gaitbus.workbench.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A result for programs.
final class ResultJson {

    private static final double MILLIS_PER_FRAME = 10;

    private ResultJson() {}

    /// @param shown   the result
    /// @param results all there are
    /// @param limit   the most subjects that were borne, if they were looked for
    static ObjectNode of(LoadResult shown, List<LoadResult> results, OptionalInt limit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        times(json, shown);
        counts(json, shown);
        costs(json, shown.cost());
        json.put("cores", Runtime.getRuntime().availableProcessors());
        limit.ifPresent(found -> {
            json.put("limit", found);
            ArrayNode probes = json.putArray("probes");
            results.forEach(result -> {
                ObjectNode probe = probes.addObject();
                probe.put("subjects", result.load().subjects()).put("borne", result.borne());
                probe.put("framesLost", result.counts().lost());
                spread(probe.putObject("latencyMs"), result.received().latency());
            });
        });
        return json;
    }

    private static void times(ObjectNode json, LoadResult result) {
        double windowMillis = result.load().windowFrames() * MILLIS_PER_FRAME;
        Received received = result.received();
        json.put("subjects", result.load().subjects()).put("windowMs", windowMillis);
        json.put("warmUpSeconds", result.load().warmUpWindows() * windowMillis / 1000);
        json.put("seconds", result.load().measuredWindows() * windowMillis / 1000);
        spread(json.putObject("latencyMs"), received.latency());
        spread(json.putObject("latencyFromDueMs"), received.latencyFromDue());
        spread(json.putObject("ageMs"), received.age());
        ObjectNode stages = json.putObject("stagesMs");
        spread(stages.putObject("muscleModel"), received.stages().muscleModel());
        spread(stages.putObject("network"), received.stages().network());
        spread(stages.putObject("delivery"), received.stages().delivery());
        spread(json.putObject("generatorLagMs"), result.sent().lag());
    }

    private static void counts(ObjectNode json, LoadResult result) {
        Received received = result.received();
        json.put("framesSent", result.counts().in());
        json.put("framesLost", result.counts().lost());
        json.put("framesDuplicated", result.counts().duplicated());
        json.put("framesWithoutModel", result.counts().withoutModel());
        json.put("framesLate", received.frames().late());
        json.put("windowsSent", result.sent().sent());
        json.put("windowsRefused", result.sent().refused());
        json.put("windowsReceived", received.frames().windows());
        json.putObject("swaps")
                .put("swaps", received.swaps().swaps())
                .put("framesLost", received.swaps().lost())
                .put("framesDuplicated", received.swaps().duplicated())
                .put("framesLate", received.swaps().late());
    }

    private static void costs(ObjectNode json, Cost cost) {
        numbers(json.putObject("cpuSecondsPerSubjectMinute"), cost.cpuSecondsPerSubjectMinute());
        numbers(json.putObject("cpuCores"), cost.cores());
        numbers(json.putObject("memoryMegabytes"), cost.memoryMegabytes());
        ObjectNode bytes = json.putObject("bytesPerSubjectSecond");
        numbers(bytes, cost.logBytesPerSubjectSecond());
        bytes.put("loopback", cost.loopbackBytesPerSubjectSecond());
    }

    private static void numbers(ObjectNode json, Map<String, Double> numbers) {
        numbers.forEach(json::put);
    }

    private static void spread(ObjectNode json, Spread spread) {
        json.put("p50", spread.p50())
                .put("p99", spread.p99())
                .put("p999", spread.p999())
                .put("max", spread.max());
    }
}

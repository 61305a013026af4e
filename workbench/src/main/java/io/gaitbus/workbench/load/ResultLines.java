package io.gaitbus.workbench.load;

import io.gaitbus.workbench.command.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// A result for people.
final class ResultLines {

    private ResultLines() {}

    /// One line.
    static String brief(LoadResult result) {
        Received received = result.received();
        return String.format(
                Locale.ROOT,
                "%d subjects: p50 %.1f, p99 %.1f, p99.9 %.1f, max %.1f ms; %d frames lost, %d doubled; %.2f cores without, %.2f with generator and subscriber",
                result.load().subjects(),
                received.latency().p50(),
                received.latency().p99(),
                received.latency().p999(),
                received.latency().max(),
                result.counts().lost(),
                result.counts().duplicated(),
                pipelineCores(result.cost()),
                sum(result.cost()));
    }

    static List<String> of(LoadResult result, OptionalInt limit) {
        List<String> lines = new ArrayList<>();
        lines.addAll(times(result));
        lines.add("");
        lines.addAll(costs(result.cost()));
        lines.add("");
        lines.addAll(counts(result));
        limit.ifPresent(found -> lines.add("limit: %d subjects with nothing lost and p99 at most %.0f ms"
                .formatted(found, LoadResult.MOST_LATENCY)));
        return lines;
    }

    private static List<String> times(LoadResult result) {
        Received received = result.received();
        return new TextTable(
                        List.of("ms", "p50", "p99", "p99.9", "max"),
                        1,
                        List.of(
                                row("latency from arrival at ingest", received.latency()),
                                row("latency from when it was due", received.latencyFromDue()),
                                row("age of the oldest frame", received.age()),
                                row(
                                        "  until the muscle model was done",
                                        received.stages().muscleModel()),
                                row(
                                        "  then until the network was",
                                        received.stages().network()),
                                row(
                                        "  then until the subscriber had it",
                                        received.stages().delivery()),
                                row("delay of the generator", result.sent().lag())))
                .lines();
    }

    private static List<String> row(String name, Spread spread) {
        return List.of(name, number(spread.p50()), number(spread.p99()), number(spread.p999()), number(spread.max()));
    }

    private static List<String> costs(Cost cost) {
        List<String> lines = new ArrayList<>(new TextTable(
                        List.of("process", "cores", "CPU s per subject and minute", "MB"),
                        1,
                        cost.cores().keySet().stream()
                                .map(name -> List.of(
                                        name,
                                        number(cost.cores().get(name)),
                                        String.format(
                                                Locale.ROOT,
                                                "%.3f",
                                                cost.cpuSecondsPerSubjectMinute()
                                                        .get(name)),
                                        String.format(
                                                Locale.ROOT,
                                                "%.0f",
                                                cost.memoryMegabytes().getOrDefault(name, 0.0))))
                                .toList())
                .lines());
        lines.add("");
        cost.logBytesPerSubjectSecond()
                .forEach((topic, bytes) -> lines.add(
                        String.format(Locale.ROOT, "%s: %.1f kB per subject and second", topic, bytes / 1000)));
        lines.add(String.format(
                Locale.ROOT,
                "loopback: %.1f kB per subject and second, others' among them",
                cost.loopbackBytesPerSubjectSecond() / 1000));
        return lines;
    }

    private static List<String> counts(LoadResult result) {
        Received received = result.received();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%d frames sent, %d lost, %d doubled, %d without a model, %d late (above 50 ms); %d windows sent, %d came"
                        .formatted(
                                result.counts().in(),
                                result.counts().lost(),
                                result.counts().duplicated(),
                                result.counts().withoutModel(),
                                received.frames().late(),
                                result.sent().sent(),
                                received.frames().windows()));
        if (received.swaps().swaps() > 0) {
            lines.add("%d swaps of a model: %d frames of their streams lost, %d doubled, %d late"
                    .formatted(
                            received.swaps().swaps(),
                            received.swaps().lost(),
                            received.swaps().duplicated(),
                            received.swaps().late()));
        }
        if (!result.sent().trouble().isEmpty()) {
            lines.add("ingest-service said: " + result.sent().trouble());
        }
        return lines;
    }

    /// What the generator and the subscriber take is not the pipeline's.
    private static double pipelineCores(Cost cost) {
        return sum(cost)
                - cost.cores().getOrDefault("generator", 0.0)
                - cost.cores().getOrDefault("subscriber", 0.0);
    }

    private static double sum(Cost cost) {
        return cost.cores().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

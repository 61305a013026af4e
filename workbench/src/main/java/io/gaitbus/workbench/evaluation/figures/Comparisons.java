package io.gaitbus.workbench.evaluation.figures;

import java.util.List;
import java.util.stream.Stream;

/// The hybrid against what it has to be better than, subject by subject.
public final class Comparisons {

    private static final String MODEL = "hybrid";
    private static final List<String> RIVALS = List.of("ridge+nms", "ridge", "network", "constant-per-activity");

    /// Over all activities together.
    public static final String ALL = "all";

    private Comparisons() {}

    /// A comparison, and of what.
    ///
    /// @param activity or [#ALL]
    public record Comparison(String protocol, String data, String activity, double secondsOfNewData, PairedTest test) {}

    /// All comparisons that some rows allow.
    public static List<Comparison> of(List<Row> rows) {
        return Summary.grouped(rows, row -> new Run(row.protocol(), row.data(), row.secondsOfNewData()))
                .entrySet()
                .stream()
                .flatMap(run -> ofRun(run.getKey(), run.getValue()))
                .toList();
    }

    private record Run(String protocol, String data, double secondsOfNewData) {}

    private static Stream<Comparison> ofRun(Run run, List<Row> rows) {
        List<String> activities = rows.stream().map(Row::activity).distinct().toList();
        Stream<Comparison> all = activities.size() > 1 ? ofActivity(run, ALL, rows) : Stream.of();
        return Stream.concat(
                all,
                activities.stream()
                        .flatMap(activity -> ofActivity(
                                run,
                                activity,
                                rows.stream()
                                        .filter(row -> row.activity().equals(activity))
                                        .toList())));
    }

    private static Stream<Comparison> ofActivity(Run run, String activity, List<Row> rows) {
        return RIVALS.stream()
                .filter(rival -> !of(MODEL, rows).isEmpty() && !of(rival, rows).isEmpty())
                .map(rival -> new Comparison(
                        run.protocol,
                        run.data,
                        activity,
                        run.secondsOfNewData,
                        PairedTest.of(MODEL, Summary.errors(of(MODEL, rows)), rival, Summary.errors(of(rival, rows)))));
    }

    private static List<Row> of(String model, List<Row> rows) {
        return rows.stream().filter(row -> row.model().equals(model)).toList();
    }
}

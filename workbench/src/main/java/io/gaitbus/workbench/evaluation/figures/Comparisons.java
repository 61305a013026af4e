package io.gaitbus.workbench.evaluation.figures;

import java.util.List;
import java.util.stream.Stream;

/// The networks against what they have to be better than, subject by subject: the hybrid against its
/// rivals, and both against themselves before they adapted.
public final class Comparisons {

    private static final String HYBRID = "hybrid";
    private static final List<String> NETWORKS = List.of(HYBRID, "network");
    private static final List<String> RIVALS = List.of("ridge+nms", "ridge", "network", "constant-per-activity");

    private Comparisons() {}

    /// A comparison, and of what.
    ///
    /// @param activity         or [Summary#ALL]
    /// @param secondsOfNewData that both were given, unless the rival is the model before it was given any
    public record Comparison(String protocol, String data, String activity, double secondsOfNewData, PairedTest test) {}

    /// All comparisons that some rows allow.
    public static List<Comparison> of(List<Row> rows) {
        return Summary.grouped(rows, row -> List.of(row.protocol(), row.data())).values().stream()
                .flatMap(Comparisons::ofData)
                .toList();
    }

    private static Stream<Comparison> ofData(List<Row> rows) {
        List<String> activities = rows.stream().map(Row::activity).distinct().toList();
        Stream<Comparison> each = activities.stream()
                .flatMap(activity -> ofActivity(
                        activity,
                        rows.stream()
                                .filter(row -> row.activity().equals(activity))
                                .toList()));
        return activities.size() > 1 ? Stream.concat(each, ofActivity(Summary.ALL, rows)) : each;
    }

    private static Stream<Comparison> ofActivity(String activity, List<Row> rows) {
        return rows.stream()
                .map(Row::secondsOfNewData)
                .distinct()
                .flatMap(seconds -> Stream.concat(
                        RIVALS.stream()
                                .flatMap(rival -> comparison(
                                        activity, seconds, rival, of(HYBRID, seconds, rows), of(rival, seconds, rows))),
                        seconds == 0
                                ? Stream.of()
                                : NETWORKS.stream()
                                        .flatMap(model -> comparison(
                                                activity,
                                                seconds,
                                                model + " before",
                                                of(model, seconds, rows),
                                                of(model, 0, rows)))));
    }

    private static Stream<Comparison> comparison(
            String activity, double seconds, String rival, List<Row> rows, List<Row> rivals) {
        if (rows.isEmpty() || rivals.isEmpty()) {
            return Stream.of();
        }
        Row row = rows.getFirst();
        PairedTest test = PairedTest.of(row.model(), Summary.errors(rows), rival, Summary.errors(rivals));
        return Stream.of(new Comparison(row.protocol(), row.data(), activity, seconds, test));
    }

    private static List<Row> of(String model, double seconds, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.model().equals(model) && row.secondsOfNewData() == seconds)
                .toList();
    }
}

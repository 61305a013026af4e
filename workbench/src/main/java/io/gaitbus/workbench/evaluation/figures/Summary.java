package io.gaitbus.workbench.evaluation.figures;

import io.gaitbus.transfer.fitting.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Rows drawn together: of each subject the median over seeds, of these mean and standard deviation over
/// subjects.
public final class Summary {

    /// Instead of an activity: the mean over all of them.
    public static final String ALL = "all";

    private Summary() {}

    /// Whose figures they are.
    ///
    /// @param activity or [#ALL]
    public record Group(String protocol, String data, String activity, String model, double secondsOfNewData) {}

    /// One model on one activity, over the subjects of one data set.
    ///
    /// @param rmse     N·m/kg
    /// @param nrmse    over the range of the measured torque, dimensionless
    /// @param r2       dimensionless
    /// @param coverage pooled over subjects and seeds
    public record Line(Group group, Spread rmse, Spread nrmse, Spread r2, Coverage coverage) {}

    /// One line a group: activity by activity, model by model; of data with several activities at last over
    /// [#ALL].
    public static List<Line> lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (List<Row> ofData :
                grouped(rows, row -> List.of(row.protocol(), row.data())).values()) {
            Map<String, List<Row>> activities = grouped(ofData, Row::activity);
            activities.forEach((activity, members) -> addLines(activity, members, lines));
            if (activities.size() > 1) {
                addLines(ALL, ofData, lines);
            }
        }
        return lines;
    }

    private static void addLines(String activity, List<Row> rows, List<Line> lines) {
        grouped(rows, row -> List.of(row.model(), row.secondsOfNewData())).forEach((_, members) -> {
            Row row = members.getFirst();
            lines.add(new Line(
                    new Group(row.protocol(), row.data(), activity, row.model(), row.secondsOfNewData()),
                    overSubjects(members, Score::rmse),
                    overSubjects(members, Score::nrmse),
                    overSubjects(members, Score::r2),
                    pooled(members)));
        });
    }

    private static Spread overSubjects(List<Row> rows, ToDoubleFunction<Score> figure) {
        return Spread.of(List.copyOf(ofSubjects(rows, figure).values()));
    }

    /// A figure of each subject: over seeds the median, of these over activities the mean.
    ///
    /// @param rows of one model, one number of seconds of new data
    static Map<String, Double> ofSubjects(List<Row> rows, ToDoubleFunction<Score> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        grouped(rows, row -> row.data() + "/" + row.subject()).forEach((subject, ofSubject) -> {
            List<Double> ofActivities = grouped(ofSubject, Row::activity).values().stream()
                    .map(seeds -> Spread.median(seeds.stream()
                            .map(row -> figure.applyAsDouble(row.accuracy().score()))
                            .toList()))
                    .toList();
            figures.put(subject, Spread.of(ofActivities).mean());
        });
        return figures;
    }

    /// The coverage over all frames of some rows.
    public static Coverage pooled(List<Row> rows) {
        return rows.stream().map(row -> row.accuracy().coverage()).reduce(Coverage.NONE, Coverage::plus);
    }

    /// The error of each subject, N·m/kg.
    ///
    /// @param rows of one model, one number of seconds of new data
    static Map<String, Double> errors(List<Row> rows) {
        return ofSubjects(rows, Score::rmse);
    }

    static <K> Map<K, List<Row>> grouped(List<Row> rows, Function<Row, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}

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

    private Summary() {}

    /// Whose figures they are.
    public record Group(String protocol, String data, String activity, String model, double secondsOfNewData) {

        static Group of(Row row) {
            return new Group(row.protocol(), row.data(), row.activity(), row.model(), row.secondsOfNewData());
        }
    }

    /// One model on one activity, over the subjects of one data set.
    ///
    /// @param rmse     N·m/kg
    /// @param nrmse    over the range of the measured torque, dimensionless
    /// @param r2       dimensionless
    /// @param coverage pooled over subjects and seeds
    public record Line(Group group, Spread rmse, Spread nrmse, Spread r2, Coverage coverage) {}

    /// One line a group: activity by activity, model by model.
    public static List<Line> lines(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (List<Row> ofActivity : grouped(rows, row -> List.of(row.protocol(), row.data(), row.activity()))
                .values()) {
            grouped(ofActivity, Group::of).forEach((group, members) -> lines.add(line(group, members)));
        }
        return lines;
    }

    private static Line line(Group group, List<Row> rows) {
        return new Line(
                group,
                overSubjects(rows, Score::rmse),
                overSubjects(rows, Score::nrmse),
                overSubjects(rows, Score::r2),
                pooled(rows));
    }

    private static Spread overSubjects(List<Row> rows, ToDoubleFunction<Score> figure) {
        return Spread.of(grouped(rows, Row::subject).values().stream()
                .map(ofSubject -> Spread.median(ofSubject.stream()
                        .map(row -> figure.applyAsDouble(row.accuracy().score()))
                        .toList()))
                .toList());
    }

    /// The coverage over all frames of some rows.
    public static Coverage pooled(List<Row> rows) {
        return rows.stream().map(row -> row.accuracy().coverage()).reduce(Coverage.NONE, Coverage::plus);
    }

    /// The error of each subject, N·m/kg: over activities the mean, over seeds the median.
    ///
    /// @param rows of one model, one number of seconds of new data
    static Map<String, Double> errors(List<Row> rows) {
        Map<String, Double> errors = new LinkedHashMap<>();
        grouped(rows, row -> row.data() + "/" + row.subject()).forEach((subject, ofSubject) -> {
            List<Double> ofActivities = grouped(ofSubject, Row::activity).values().stream()
                    .map(seeds -> Spread.median(seeds.stream().map(Row::rmse).toList()))
                    .toList();
            errors.put(subject, Spread.of(ofActivities).mean());
        });
        return errors;
    }

    static <K> Map<K, List<Row>> grouped(List<Row> rows, Function<Row, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}

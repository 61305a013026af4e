package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.accuracy.Chart.Curve;
import io.gaitbus.workbench.accuracy.Chart.Style;
import io.gaitbus.workbench.evaluation.figures.Spread;
import io.gaitbus.workbench.evaluation.figures.Summary;
import io.gaitbus.workbench.evaluation.figures.Summary.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Error against seconds of new data: one chart an activity of a data set that someone adapted to.
final class LearningCharts {

    private LearningCharts() {}

    static List<Chart> of(Report report) {
        Map<List<String>, List<Line>> groups = Summary.lines(report.rows()).stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.group().data(), line.group().activity()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Chart> charts = new ArrayList<>();
        groups.forEach((key, lines) -> {
            List<Double> seconds = lines.stream()
                    .map(line -> line.group().secondsOfNewData())
                    .distinct()
                    .sorted()
                    .toList();
            if (seconds.size() > 1) {
                charts.add(chart(String.join(", ", key), seconds, lines));
            }
        });
        return charts;
    }

    private static Chart chart(String title, List<Double> seconds, List<Line> lines) {
        List<Curve> curves = new ArrayList<>();
        lines.stream().map(line -> line.group().model()).distinct().forEach(model -> {
            Map<Double, Spread> errors = lines.stream()
                    .filter(line -> line.group().model().equals(model))
                    .collect(Collectors.toMap(line -> line.group().secondsOfNewData(), Line::rmse));
            List<Double> means = seconds.stream()
                    .map(each -> errors.containsKey(each) ? errors.get(each).mean() : Double.NaN)
                    .toList();
            curves.add(new Curve(model, style(model), means, List.of()));
        });
        return new Chart(
                title,
                "Mean over subjects; their standard deviation stands in the table, and so does what is far worse than a constant.",
                "seconds of new data",
                "RMSE, N·m/kg",
                seconds,
                curves);
    }

    private static Style style(String model) {
        return Style.valueOf(
                model.toUpperCase(Locale.ROOT).replace("+", "_AND_").replace('-', '_'));
    }
}

package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.command.TextTable;
import io.gaitbus.workbench.evaluation.figures.Comparisons;
import io.gaitbus.workbench.evaluation.figures.Coverage;
import io.gaitbus.workbench.evaluation.figures.PairedTest;
import io.gaitbus.workbench.evaluation.figures.PooledCoverage;
import io.gaitbus.workbench.evaluation.figures.Row;
import io.gaitbus.workbench.evaluation.figures.Spread;
import io.gaitbus.workbench.evaluation.figures.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The result for people.
final class ReportLines {

    private static final String NONE = "–";

    static final List<String> SUMMARY =
            List.of("data", "activity", "model", "new s", "subjects", "RMSE N·m/kg", "NRMSE", "R²", "in 90 % interval");

    static final List<String> COMPARISONS = List.of("data", "activity", "model", "against", "new s", "better in", "p");

    static final List<String> COVERAGES = List.of("protocol", "model", "new s", "frames", "in 90 % interval");

    private ReportLines() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>(report.about());
        lines.add("");
        lines.addAll(new TextTable(SUMMARY, 3, summary(report)).lines());
        List<List<String>> comparisons = severalSubjects(report) ? comparisons(report) : List.of();
        if (!comparisons.isEmpty()) {
            lines.add("");
            lines.addAll(new TextTable(COMPARISONS, 4, comparisons).lines());
        }
        List<List<String>> coverages = coverages(report);
        if (!coverages.isEmpty()) {
            lines.add("");
            lines.addAll(new TextTable(COVERAGES, 2, coverages).lines());
        }
        return lines;
    }

    /// One alone says nothing about others; the page shows it all the same.
    private static boolean severalSubjects(Report report) {
        return report.rows().stream()
                        .map(row -> row.data() + "/" + row.subject())
                        .distinct()
                        .count()
                > report.rows().stream().map(Row::data).distinct().count();
    }

    /// Cells of the table of figures.
    static List<List<String>> summary(Report report) {
        return Summary.lines(report.rows()).stream()
                .map(line -> List.of(
                        line.group().data(),
                        line.group().activity(),
                        line.group().model(),
                        PlainNumber.of(line.group().secondsOfNewData()),
                        Integer.toString(line.rmse().count()),
                        spread(line.rmse(), 3),
                        spread(line.nrmse(), 3),
                        spread(line.r2(), 2),
                        share(line.coverage())))
                .toList();
    }

    /// Cells of the table of paired tests.
    static List<List<String>> comparisons(Report report) {
        return Comparisons.of(report.rows()).stream()
                .map(comparison -> List.of(
                        comparison.data(),
                        comparison.activity(),
                        comparison.test().model(),
                        comparison.test().rival(),
                        PlainNumber.of(comparison.secondsOfNewData()),
                        "%d of %d"
                                .formatted(
                                        comparison.test().better(),
                                        comparison.test().subjects()),
                        chance(comparison.test())))
                .toList();
    }

    /// Cells of the table of coverage, pooled over everything that a protocol tests.
    static List<List<String>> coverages(Report report) {
        return PooledCoverage.of(report.rows()).stream()
                .map(pooled -> List.of(
                        pooled.protocol(),
                        pooled.model(),
                        PlainNumber.of(pooled.secondsOfNewData()),
                        Long.toString(pooled.coverage().frames()),
                        share(pooled.coverage())))
                .toList();
    }

    private static String chance(PairedTest test) {
        return test.p().isPresent()
                ? String.format(Locale.ROOT, "%.4f", test.p().getAsDouble())
                : "no test below 6 subjects";
    }

    private static String share(Coverage coverage) {
        return coverage.frames() == 0 ? NONE : String.format(Locale.ROOT, "%.1f %%", 100 * coverage.share());
    }

    private static String spread(Spread spread, int digits) {
        String mean = number(spread.mean(), digits);
        return Double.isNaN(spread.deviation()) ? mean : mean + " ± " + number(spread.deviation(), digits);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
    }
}

package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.figures.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows for spreadsheets and statistics: one line each; a figure that there is not is left empty.
final class ReportCsv {

    static final List<String> COLUMNS = List.of(
            "data",
            "protocol",
            "subject",
            "activity",
            "model",
            "secondsOfNewData",
            "seed",
            "rmse",
            "nrmse",
            "r2",
            "coverage90",
            "n");

    private ReportCsv() {}

    static String of(Report report) {
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        report.rows().stream().map(ReportCsv::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Row row) {
        return String.join(
                ",",
                quoted(row.data()),
                row.protocol(),
                quoted(row.subject()),
                quoted(row.activity()),
                row.model(),
                Double.toString(row.secondsOfNewData()),
                row.seed().isPresent() ? Long.toString(row.seed().getAsLong()) : "",
                number(row.rmse()),
                number(row.accuracy().score().nrmse()),
                number(row.accuracy().score().r2()),
                number(row.accuracy().coverage().share()),
                Long.toString(row.accuracy().score().frames()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String quoted(String text) {
        return text.matches("[\\w .+-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

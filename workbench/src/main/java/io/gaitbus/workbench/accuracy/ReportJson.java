package io.gaitbus.workbench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.workbench.evaluation.figures.Comparisons;
import io.gaitbus.workbench.evaluation.figures.Row;
import io.gaitbus.workbench.evaluation.figures.Spread;
import io.gaitbus.workbench.evaluation.figures.Summary;

/// The result for programs. Keys are never renamed; a figure that there is not is null.
final class ReportJson {

    private ReportJson() {}

    static JsonNode of(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("split", report.split());
        json.putArray("about");
        json.putArray("rows");
        json.putArray("summary");
        json.putArray("pairedTests");
        report.about().forEach(json.withArray("about")::add);
        report.rows().forEach(row -> put(json.withArray("rows").addObject(), row));
        Summary.lines(report.rows())
                .forEach(line -> put(json.withArray("summary").addObject(), line));
        Comparisons.of(report.rows())
                .forEach(comparison -> put(json.withArray("pairedTests").addObject(), comparison));
        return json;
    }

    private static void put(ObjectNode json, Row row) {
        json.put("data", row.data())
                .put("protocol", row.protocol())
                .put("subject", row.subject())
                .put("activity", row.activity())
                .put("model", row.model())
                .put("secondsOfNewData", row.secondsOfNewData());
        row.seed().ifPresentOrElse(seed -> json.put("seed", seed), () -> json.putNull("seed"));
        put(json, "rmse", row.rmse());
        put(json, "nrmse", row.accuracy().score().nrmse());
        put(json, "r2", row.accuracy().score().r2());
        put(json, "coverage90", row.accuracy().coverage().share());
        json.put("n", row.accuracy().score().frames());
    }

    private static void put(ObjectNode json, Summary.Line line) {
        json.put("data", line.group().data())
                .put("protocol", line.group().protocol())
                .put("activity", line.group().activity())
                .put("model", line.group().model())
                .put("secondsOfNewData", line.group().secondsOfNewData())
                .put("subjects", line.rmse().count());
        put(json.putObject("rmse"), line.rmse());
        put(json.putObject("nrmse"), line.nrmse());
        put(json.putObject("r2"), line.r2());
        put(json, "coverage90", line.coverage().share());
    }

    private static void put(ObjectNode json, Spread spread) {
        put(json, "mean", spread.mean());
        put(json, "sd", spread.deviation());
    }

    private static void put(ObjectNode json, Comparisons.Comparison comparison) {
        json.put("data", comparison.data())
                .put("protocol", comparison.protocol())
                .put("activity", comparison.activity())
                .put("secondsOfNewData", comparison.secondsOfNewData())
                .put("model", comparison.test().model())
                .put("rival", comparison.test().rival())
                .put("subjects", comparison.test().subjects())
                .put("better", comparison.test().better());
        put(json, "p", comparison.test().p().orElse(Double.NaN));
    }

    private static void put(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value);
        } else {
            json.putNull(key);
        }
    }
}

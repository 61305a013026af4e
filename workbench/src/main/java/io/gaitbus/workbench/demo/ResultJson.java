package io.gaitbus.workbench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally;
import java.util.function.ToDoubleFunction;

/// The result for programs. Keys are never renamed; a figure over no frames is null.
final class ResultJson {

    private ResultJson() {}

    static JsonNode of(DemoResult result) {
        FrameTally.Counts counts = result.counts();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("framesIn", counts.in())
                .put("framesOut", counts.out())
                .put("framesLost", counts.lost())
                .put("framesDuplicated", counts.duplicated())
                .put("framesOutOfOrder", counts.outOfOrder())
                .put("framesWithoutModel", counts.withoutModel());
        ObjectNode latency = json.putObject("latencyMs");
        put(latency, "p50", Figures.percentile(result.latencyNanos(), 50));
        put(latency, "p99", Figures.percentile(result.latencyNanos(), 99));
        for (SubjectResult subject : result.subjects()) {
            put(json.withArray("subjects").addObject(), subject);
        }
        return json;
    }

    private static void put(ObjectNode json, SubjectResult subject) {
        json.put("subject", subject.subject()).put("activity", subject.activity());
        putErrors(json.putObject("rmse"), subject.after());
        putErrors(json.putObject("rmseBefore"), subject.before());
        putBoth(json.putObject("r2"), subject.after(), Score::r2);
        putBoth(json.putObject("nrmse"), subject.after(), Score::nrmse);
        json.put("modelVersion", subject.modelVersion()).put("calibrationVersion", subject.calibrationVersion());
        subject.fitting().ifPresent(outcome -> put(json.putObject("fineTuning"), outcome));
    }

    private static void putErrors(ObjectNode json, Scores scores) {
        put(json, "constant", scores.constant().rmse());
        putBoth(json, scores, Score::rmse);
    }

    private static void putBoth(ObjectNode json, Scores scores, ToDoubleFunction<Score> figure) {
        put(json, "nms", figure.applyAsDouble(scores.nms()));
        put(json, "network", figure.applyAsDouble(scores.network()));
    }

    private static void put(ObjectNode json, JobOutcome outcome) {
        json.put("verdict", outcome.word());
        switch (outcome) {
            case JobOutcome.Promoted promoted -> json.put("modelVersion", promoted.modelVersion());
            case JobOutcome.Rejected rejected -> json.put("modelVersion", rejected.modelVersion());
            case JobOutcome.Refused _, JobOutcome.Failed _ -> {}
        }
        json.put("reason", outcome.reason());
    }

    private static void put(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value);
        } else {
            json.putNull(key);
        }
    }
}

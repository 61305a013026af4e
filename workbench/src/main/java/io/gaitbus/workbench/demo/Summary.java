package io.gaitbus.workbench.demo;

import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.command.TextTable;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The result for people.
final class Summary {

    private static final List<String> COLUMNS = List.of(
            "subject",
            "activity",
            "part",
            "frames",
            "RMSE constant",
            "NMS",
            "network",
            "R² NMS",
            "network",
            "NRMSE NMS",
            "network");

    private Summary() {}

    static List<String> lines(DemoResult result) {
        List<String> lines = new ArrayList<>();
        FrameTally.Counts counts = result.counts();
        lines.add("frames   %d in, %d out, %d lost, %d duplicated, %d out of order%s"
                .formatted(
                        counts.in(),
                        counts.out(),
                        counts.lost(),
                        counts.duplicated(),
                        counts.outOfOrder(),
                        counts.withoutModel() == 0 ? "" : ", %d without a model".formatted(counts.withoutModel())));
        lines.add("latency  p50 %s, p99 %s, most %s, from ingest's arrival to the subscriber"
                .formatted(
                        Figures.millis(result.latencyNanos(), 50),
                        Figures.millis(result.latencyNanos(), 99),
                        Figures.millis(result.latencyNanos(), 100)));
        lines.add("");
        lines.add("against the reference torque, N·m/kg:");
        lines.addAll(new TextTable(
                        COLUMNS,
                        3,
                        result.subjects().stream()
                                .flatMap(subject -> rows(subject).stream())
                                .toList())
                .lines());
        lines.add("");
        result.subjects().forEach(subject -> lines.addAll(words(subject)));
        return lines;
    }

    private static List<List<String>> rows(SubjectResult subject) {
        if (subject.fitting().isEmpty()) {
            return List.of(row(subject, "all", subject.after()));
        }
        return List.of(row(subject, "before fine-tuning", subject.before()), row(subject, "after it", subject.after()));
    }

    private static List<String> row(SubjectResult subject, String part, Scores scores) {
        Score nms = scores.nms();
        Score network = scores.network();
        return List.of(
                subject.subject(),
                subject.activity(),
                part,
                Long.toString(network.frames()),
                Figures.of(scores.constant().rmse()),
                Figures.of(nms.rmse()),
                Figures.of(network.rmse()),
                Figures.of(nms.r2()),
                Figures.of(network.r2()),
                Figures.of(nms.nrmse()),
                Figures.of(network.nrmse()));
    }

    private static List<String> words(SubjectResult subject) {
        List<String> lines = new ArrayList<>();
        String versions = subject.reigns().stream().map(Summary::words).collect(Collectors.joining(", "));
        lines.add("%s: %s".formatted(subject.subject(), versions.isEmpty() ? "no torque came" : versions));
        subject.fitting().ifPresent(outcome -> lines.add("  fine-tuning: " + words(outcome)));
        if (subject.cameTooLate()) {
            lines.add("  it came after the stream had ended, so no torque is its own: give more --seconds");
        }
        return lines;
    }

    private static String words(Reign reign) {
        String model = reign.modelVersion().isEmpty() ? "no model" : reign.modelVersion();
        return "%s on calibration %s from frame %d".formatted(model, reign.calibrationVersion(), reign.firstFrame());
    }

    /// How a fine-tuning ended.
    static String words(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Promoted promoted ->
                "%s %s: %s"
                        .formatted(
                                promoted.modelVersion(),
                                promoted.forced() ? "promoted by force" : "promoted",
                                promoted.reason());
            case JobOutcome.Rejected rejected ->
                "%s rejected, the population's model stays in force: %s"
                        .formatted(rejected.modelVersion(), rejected.reason());
            case JobOutcome.Refused(String reason) ->
                "refused, the population's model stays in force: %s".formatted(reason);
            case JobOutcome.Failed(String reason) ->
                "failed, the population's model stays in force: %s".formatted(reason);
        };
    }
}

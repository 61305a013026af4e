package io.gaitbus.workbench.job;

import io.gaitbus.message.JobProgress;
import io.gaitbus.workbench.command.ProgressBar;
import java.util.Locale;

/// How far a training job is, in a line.
public final class JobLine {

    private JobLine() {}

    /// For example `fine-tuning to s01  ████████░░░░░░░░░░░░░░░░  33 %  fold 2 of 4, loss 0.310, 12 s
    /// left`.
    public static String of(JobProgress report) {
        StringBuilder line = new StringBuilder("fine-tuning to %s  %s  %s"
                .formatted(report.getSubject(), ProgressBar.of(report.getFraction()), report.getPhase()));
        if (Double.isFinite(report.getLoss())) {
            line.append(String.format(Locale.ROOT, ", loss %.3f", report.getLoss()));
        }
        if (Double.isFinite(report.getSecondsLeft())) {
            line.append(String.format(Locale.ROOT, ", %.0f s left", report.getSecondsLeft()));
        }
        return line.toString();
    }
}

package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// What came of the demo.
///
/// @param subjects     each subject
/// @param latencyNanos latency of all frames, ns
record DemoResult(List<SubjectResult> subjects, Histogram latencyNanos) {

    DemoResult {
        subjects = List.copyOf(subjects);
    }

    /// Why the fine-tuning failed; empty where it did not. That the gate rejects a model is no failure.
    Optional<String> fittingFailed() {
        return subjects.stream()
                .flatMap(subject -> subject.fitting().stream())
                .filter(JobOutcome.Failed.class::isInstance)
                .map(JobOutcome::reason)
                .findFirst();
    }

    /// What became of the frames of all subjects.
    FrameTally.Counts counts() {
        return subjects.stream().map(SubjectResult::counts).reduce(FrameTally.Counts.NONE, FrameTally.Counts::plus);
    }
}

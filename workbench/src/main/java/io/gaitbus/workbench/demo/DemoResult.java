package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.lab.FrameTally;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What came of the demo.
///
/// @param subjects     each subject
/// @param latencyNanos latency of all frames, ns
record DemoResult(List<SubjectResult> subjects, Histogram latencyNanos) {

    DemoResult {
        subjects = List.copyOf(subjects);
    }

    /// What became of the frames of all subjects.
    FrameTally.Counts counts() {
        return subjects.stream().map(SubjectResult::counts).reduce(FrameTally.Counts.NONE, FrameTally.Counts::plus);
    }
}

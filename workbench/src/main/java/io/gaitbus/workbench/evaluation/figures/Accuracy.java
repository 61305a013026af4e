package io.gaitbus.workbench.evaluation.figures;

import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.model.Estimate;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.OptionalDouble;

/// How far an estimate is from the torque that was measured, and how well it knows that.
public record Accuracy(Score score, Coverage coverage) {

    /// Over the frames of an excerpt whose torque is known.
    ///
    /// @param estimate of its whole bout
    public static Accuracy of(Excerpt test, Estimate estimate) {
        FrameTorque reference = test.torque();
        Score score = Score.NOTHING;
        Coverage coverage = Coverage.NONE;
        for (int frame = 0; frame < reference.frames(); frame++) {
            if (reference.knows(frame)) {
                score = score.plus(Score.of(reference.at(frame), estimate.torque(frame)));
                OptionalDouble deviation = estimate.deviation(frame);
                if (deviation.isPresent()) {
                    coverage = coverage.plus(
                            Coverage.of(reference.at(frame), estimate.torque(frame), deviation.getAsDouble()));
                }
            }
        }
        return new Accuracy(score, coverage);
    }
}

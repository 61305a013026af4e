package io.gaitbus.workbench.calibration;

import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Score;
import java.util.Arrays;

/// How far the muscles, fitted and not, are from the torque of a part.
///
/// @param part     which
/// @param fitted   the fitted muscles
/// @param base     the uncalibrated muscles
/// @param constant a guess that never changes: the mean torque of the part that was fitted to
record PartScores(Part part, Score fitted, Score base, Score constant) {

    /// @param guess the constant, N·m/kg
    static PartScores of(Part part, MuscleParameters fitted, MuscleParameters base, double guess) {
        double[] constant = new double[part.trial().frames()];
        Arrays.fill(constant, guess);
        return new PartScores(
                part,
                score(part.trial(), Calibrator.torque(fitted, part.trial())),
                score(part.trial(), Calibrator.torque(base, part.trial())),
                score(part.trial(), constant));
    }

    private static Score score(Trial trial, double[] estimate) {
        Score score = Score.NOTHING;
        for (int frame = 0; frame < estimate.length; frame++) {
            if (trial.known(frame)) {
                score = score.plus(Score.of(trial.torque(frame), estimate[frame]));
            }
        }
        return score;
    }
}

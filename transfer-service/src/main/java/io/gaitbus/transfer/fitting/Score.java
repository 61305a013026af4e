package io.gaitbus.transfer.fitting;

import java.util.List;

/// How far an estimate is from the reference torque, over the frames where that is known.
///
/// @param frames  frames compared
/// @param squares sum of squared errors, (N·m/kg)²
/// @param sum     sum of the reference, N·m/kg
/// @param power   sum of the squared reference, (N·m/kg)²
/// @param least   least reference, N·m/kg
/// @param most    greatest reference, N·m/kg
public record Score(long frames, double squares, double sum, double power, double least, double most) {

    /// Over no frames.
    public static final Score NOTHING = new Score(0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// Compares estimates with the reference.
    ///
    /// @param estimates of each recording, N·m/kg, [recordings][frames]
    static Score of(List<Recording> recordings, List<float[]> estimates) {
        Score score = NOTHING;
        for (int i = 0; i < recordings.size(); i++) {
            Recording recording = recordings.get(i);
            for (int frame = 0; frame < recording.frames(); frame++) {
                if (recording.known(frame)) {
                    score = score.plus(of(recording.reference(frame), estimates.get(i)[frame]));
                }
            }
        }
        return score;
    }

    /// Over one frame.
    ///
    /// @param reference N·m/kg
    /// @param estimate  N·m/kg
    public static Score of(double reference, double estimate) {
        double error = estimate - reference;
        return new Score(1, error * error, reference, reference * reference, reference, reference);
    }

    /// The score over the frames of both.
    public Score plus(Score other) {
        return new Score(
                frames + other.frames,
                squares + other.squares,
                sum + other.sum,
                power + other.power,
                Math.min(least, other.least),
                Math.max(most, other.most));
    }

    /// Root of the mean squared error, N·m/kg; NaN over no frames.
    public double rmse() {
        return Math.sqrt(squares / frames);
    }

    /// Share of the reference's variance that is explained; 1 at best, 0 for its own mean; dimensionless.
    public double r2() {
        return 1 - squares / (power - sum * sum / frames);
    }

    /// [#rmse()] over the reference's range; dimensionless.
    public double nrmse() {
        return rmse() / (most - least);
    }
}

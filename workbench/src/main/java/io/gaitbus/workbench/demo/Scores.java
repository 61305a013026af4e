package io.gaitbus.workbench.demo;

import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.recording.FrameTorque;

/// How far a constant, the muscle model and the network are from the reference, over the same frames.
///
/// @param constant a guess that never changes
/// @param nms      the muscle model
/// @param network  the network
record Scores(Score constant, Score nms, Score network) {

    /// Over no frames.
    static final Scores NONE = new Scores(Score.NOTHING, Score.NOTHING, Score.NOTHING);

    /// The scores over those frames of a stretch where reference and torque are known.
    ///
    /// @param guess   the constant, N·m/kg
    /// @param nms     torque of the muscle model, N·m/kg, [frames]; NaN where none has come
    /// @param network torque of the network, likewise
    static Scores of(FrameTorque reference, double guess, float[] nms, float[] network, Stretch stretch) {
        Score constant = Score.NOTHING;
        for (int frame = stretch.from(); frame < stretch.end(); frame++) {
            if (reference.knows(frame) && !Float.isNaN(network[frame])) {
                constant = constant.plus(Score.of(reference.at(frame), guess));
            }
        }
        return new Scores(constant, of(reference, nms, stretch), of(reference, network, stretch));
    }

    /// The score of one estimate.
    static Score of(FrameTorque reference, float[] estimate, Stretch stretch) {
        Score score = Score.NOTHING;
        for (int frame = stretch.from(); frame < stretch.end(); frame++) {
            if (reference.knows(frame) && !Float.isNaN(estimate[frame])) {
                score = score.plus(Score.of(reference.at(frame), estimate[frame]));
            }
        }
        return score;
    }

    /// The mean of a reference over a stretch, N·m/kg; NaN where none of it is known.
    static double mean(FrameTorque reference, Stretch stretch) {
        double sum = 0;
        int known = 0;
        for (int frame = stretch.from(); frame < stretch.end(); frame++) {
            if (reference.knows(frame)) {
                sum += reference.at(frame);
                known++;
            }
        }
        return sum / known;
    }
}

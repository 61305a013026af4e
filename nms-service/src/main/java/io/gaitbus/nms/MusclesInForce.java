package io.gaitbus.nms;

import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;

/// The muscles of one stream, under the calibration in force, and the frames that a new calibration must be
/// shown.
///
/// A calibration that takes over has the last frames computed again with it, as many as a successor of this
/// service would, so that what follows is as if it had always been in force.
///
/// @param calibration its version
/// @param model       the muscles under it
/// @param state       what earlier frames have left behind in them
/// @param recent      the frames that a new calibration is shown
record MusclesInForce(String calibration, MuscleModel model, MuscleModel.State state, RecentFrames recent) {

    static MusclesInForce atRest(String calibration, MuscleParameters parameters, EmgKind kind) {
        MuscleModel model = MuscleModel.of(parameters, kind);
        return new MusclesInForce(calibration, model, model.atRest(), RecentFrames.NONE);
    }

    /// The same stream under another calibration.
    MusclesInForce under(String other, MuscleParameters parameters, EmgKind kind) {
        MuscleModel otherModel = MuscleModel.of(parameters, kind);
        MuscleModel.State shown = otherModel.atRest();
        for (SensorFrames frames : recent.runs()) {
            shown = otherModel.advance(shown, frames).state();
        }
        return new MusclesInForce(other, otherModel, shown, recent);
    }

    MusclesInForce after(MuscleModel.Step step) {
        return new MusclesInForce(
                calibration, model, step.state(), recent.and(step.frames().sensor()));
    }
}

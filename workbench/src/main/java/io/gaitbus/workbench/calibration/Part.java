package io.gaitbus.workbench.calibration;

import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.evaluation.Trials;
import io.gaitbus.workbench.recording.Recording;

/// A stretch of a recording with its torque.
///
/// @param recording what the recording is called
/// @param seconds   which of it
/// @param trial     inputs of the muscles, from before the stretch on, and the torque in it
record Part(String recording, Seconds seconds, Trial trial) {

    /// @param anatomy of the person, as it is calibrated
    /// @throws Failure where the recording does not reach so far
    static Part of(Recording recording, Anatomy anatomy, Seconds seconds) {
        if (seconds.to() > recording.seconds() + 1e-6) {
            throw new Failure("%s ends at %s s; %s reaches beyond"
                    .formatted(recording.name(), PlainNumber.of(recording.seconds()), seconds));
        }
        Trial trial = Trials.of(
                anatomy, recording, recording.reference().within(recording.frames(), seconds.from(), seconds.to()));
        if (trial.knownFrames() == 0) {
            throw new Failure("%s %s: the torque of no frame is known; a longer stretch would be right"
                    .formatted(recording.name(), seconds));
        }
        return new Part(recording.name(), seconds, trial);
    }
}

package io.gaitbus.workbench.evaluation;

import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleInputs;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.recording.Recording;
import java.util.Arrays;

/// From a recording to what a calibration learns from: the inputs of the muscle model as the live stream has them,
/// and the torque that was measured.
public final class Trials {

    /// Frames before those that are known: the slowest activation has then forgotten all but 4e-5 of where it
    /// began.
    private static final int WARM_UP = 200;

    private Trials() {}

    /// The frames whose torque a reference knows, and those before them that only charge the filters.
    ///
    /// @param anatomy   of the person, as it is calibrated
    /// @param reference N·m/kg; known in a stretch of the recording
    public static Trial of(Anatomy anatomy, Recording recording, FrameTorque reference) {
        double[] torque = new double[recording.frames()];
        Arrays.setAll(torque, reference::at);
        Trial whole = Trial.of(MuscleInputs.of(anatomy, Features.sensorFrames(recording)), torque);
        int end = whole.endOfKnown();
        return whole.part(Math.clamp(whole.firstKnown() - WARM_UP, 0, end), end);
    }
}

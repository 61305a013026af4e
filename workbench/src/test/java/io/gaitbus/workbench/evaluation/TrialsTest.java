package io.gaitbus.workbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.MuscleFrames;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final Recording WALK = SimulatedSubject.of(3).perform(Activity.WALKING, 8);

    @Test
    void a_trial_begins_200_frames_before_the_torque_is_known_and_ends_with_it() {
        FrameTorque reference = WALK.reference().unfiltered().within(WALK.frames(), 4, 6);
        Trial trial = Trials.of(Features.anatomy(WALK), WALK, reference);
        assertThat(trial.frames()).isEqualTo(400);
        assertThat(trial.knownFrames()).isEqualTo(200);
        assertThat(trial.known(199)).isFalse();
        assertThat(trial.torque(200)).isEqualTo(reference.at(400));
    }

    /// What is calibrated is what runs live: the same torque, frame by frame.
    @Test
    void the_torque_of_a_trial_is_that_of_the_live_model() {
        FrameTorque reference = WALK.reference().onFrames(WALK.frames(), OptionalDouble.empty());
        Trial trial = Trials.of(Features.anatomy(WALK), WALK, reference);
        double[] torque = Calibrator.torque(MuscleParameters.generic(Features.anatomy(WALK)), trial);
        for (MuscleFrames run : Features.muscleFrames(WALK)) {
            float[] live = run.torque();
            for (int i = 0; i < live.length; i++) {
                int frame = Math.toIntExact(run.sensor().firstFrame()) + i;
                assertThat((float) torque[frame]).isCloseTo(live[i], within(1e-5f));
            }
        }
    }
}

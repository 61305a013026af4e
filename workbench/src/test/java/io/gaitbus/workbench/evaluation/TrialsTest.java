package io.gaitbus.workbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
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

    /// What is calibrated is what runs live: the same torque, frame by frame, with a delay and stretching
    /// tendons.
    @Test
    void the_torque_of_a_trial_is_that_of_the_live_model() {
        FrameTorque reference = WALK.reference().onFrames(WALK.frames(), OptionalDouble.empty());
        Anatomy anatomy = Features.anatomy(WALK);
        MuscleParameters generic = MuscleParameters.generic(anatomy);
        MuscleParameters muscles =
                new MuscleParameters(anatomy, generic.muscles(), 0.043, TendonModel.ELASTIC, generic.curves());
        double[] torque = Calibrator.torque(muscles, Trials.of(anatomy, WALK, reference));
        MuscleModel model = MuscleModel.of(muscles, EmgKind.RAW);
        MuscleModel.State state = model.atRest();
        int frame = 0;
        for (SensorFrames run : Features.sensorFrames(WALK)) {
            MuscleModel.Step step = model.advance(state, run);
            state = step.state();
            for (float live : step.frames().torque()) {
                assertThat((float) torque[frame++]).isCloseTo(live, within(1e-5f));
            }
        }
        assertThat(frame).isEqualTo(WALK.frames());
    }
}

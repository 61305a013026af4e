package io.gaitbus.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.Muscles;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.transfer.fitting.Recording;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFramesTest {

    private static final int FRAMES = 2;

    private final StreamFrames frames = new StreamFrames("generic");

    @Test
    void windows_that_follow_each_other_are_one_recording_with_the_torque_that_was_measured() {
        frames.take(upload(1, 0.1f, 0.2f));
        take(window(0), window(2));
        Recording recording = frames.recordings().getFirst();
        assertThat(frames.recordings()).hasSize(1);
        assertThat(torque(recording)).containsExactly(Float.NaN, 0.1f, 0.2f, Float.NaN);
    }

    @Test
    void a_repeat_is_dropped() {
        take(window(0), window(2), window(0), window(2), window(4));
        assertThat(frames.recordings()).extracting(Recording::frames).containsExactly(6);
    }

    @Test
    void a_gap_ends_a_recording_and_the_next_keeps_the_numbers_of_its_frames() {
        take(window(0), window(6), window(8));
        assertThat(frames.recordings()).extracting(Recording::firstFrame).containsExactly(0L, 6L);
        assertThat(frames.recordings()).extracting(Recording::frames).containsExactly(2, 4);
    }

    @Test
    void frames_that_stand_for_missing_input_are_not_learned_from() {
        take(window(0), MuscleWindow.newBuilder(window(2)).setBridged(true).build(), window(4));
        assertThat(frames.recordings()).extracting(Recording::firstFrame).containsExactly(0L, 4L);
        assertThat(frames.nextFrame()).isEqualTo(6);
    }

    @Test
    void windows_of_another_calibration_are_left_out_and_said() {
        take(
                window(0),
                MuscleWindow.newBuilder(window(2)).setCalibrationVersion("s1/3").build());
        assertThat(frames.recordings()).extracting(Recording::frames).containsExactly(2);
        assertThat(frames.otherCalibrations()).containsExactly("s1/3");
    }

    @Test
    void where_uploads_overlap_the_later_one_holds() {
        frames.take(upload(0, 0.1f, 0.2f));
        frames.take(upload(1, 0.5f, Float.NaN));
        take(window(0), window(2));
        assertThat(torque(frames.recordings().getFirst())).containsExactly(0.1f, 0.5f, Float.NaN, Float.NaN);
        assertThat(frames.knownUntil()).isEqualTo(2);
    }

    private void take(MuscleWindow... windows) {
        List.of(windows).forEach(frames::take);
    }

    private static float[] torque(Recording recording) {
        float[] torque = new float[recording.frames()];
        for (int frame = 0; frame < torque.length; frame++) {
            torque[frame] = recording.reference(frame);
        }
        return torque;
    }

    private static ReferenceTorque upload(long firstFrame, float... torque) {
        return ReferenceTorque.newBuilder()
                .setSession("a")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(firstFrame)
                .setFrames(torque.length)
                .setTorque(Samples.bytes(torque))
                .setSource("test")
                .setUploadedAtMillis(1)
                .build();
    }

    private static MuscleWindow window(long firstFrame) {
        int excited = Muscles.MEASURABLE.size();
        int joints = Muscles.JOINTS.size();
        int muscles = Muscles.KNEE.size();
        return MuscleWindow.newBuilder()
                .setSession("a")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(firstFrame)
                .setFrames(FRAMES)
                .setFrameRate(100)
                .setDeviceTime(0)
                .setIngestedAtNanos(0)
                .setIngestedAtMillis(0)
                .setEstimatedAtNanos(0)
                .setCalibrationVersion("generic")
                .setModelVersion("population/1")
                .setMass(70)
                .setExcitationMuscles(Muscles.MEASURABLE)
                .setExcitationMeasured(Collections.nCopies(excited, true))
                .setExcitations(Samples.bytes(new float[excited][FRAMES]))
                .setAngleMeasured(Collections.nCopies(joints, true))
                .setAngles(Samples.bytes(new float[joints][FRAMES]))
                .setAngularVelocities(Samples.bytes(new float[joints][FRAMES]))
                .setMuscles(Muscles.KNEE)
                .setActivations(Samples.bytes(new float[muscles][FRAMES]))
                .setForces(Samples.bytes(new float[muscles][FRAMES]))
                .setMuscleTorques(Samples.bytes(new float[muscles][FRAMES]))
                .setTorque(Samples.bytes(new float[FRAMES]))
                .build();
    }
}

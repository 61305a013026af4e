package io.gaitbus.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Muscles;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.stream.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InferenceTaskTest {

    private static final Map<String, TorqueNetwork> NETWORKS = Map.of("population/1", network(1), "s1/1", network(2));
    private static final MessageCodec<TorqueWindow> TORQUES = MessageCodec.of(TorqueWindow.class);

    /// The wait of the real table is left out: here a version is there or it is not.
    private final InferenceTask task = new InferenceTask(version -> Optional.ofNullable(NETWORKS.get(version)));

    @Test
    void every_window_is_stamped_with_the_version_that_made_it() {
        List<TorqueWindow> torques = run(List.of(window(0, "population/1"), window(1, "s1/1")));
        assertThat(torques).extracting(TorqueWindow::getModelVersion).containsExactly("population/1", "s1/1");
        assertThat(torques).extracting(TorqueWindow::getStatus).containsOnly(TorqueStatus.ESTIMATED);
    }

    /// A network's memory is finite: shown the last frames, a new version answers as if it had always been there.
    @Test
    void a_version_that_takes_over_answers_as_if_it_had_computed_the_stream_from_its_beginning() {
        List<MuscleWindow> swapped = new ArrayList<>();
        List<MuscleWindow> always = new ArrayList<>();
        for (int frame = 0; frame < 400; frame++) {
            swapped.add(window(frame, frame < 300 ? "population/1" : "s1/1"));
            always.add(window(frame, "s1/1"));
        }
        List<TorqueWindow> afterSwap = run(swapped).subList(300, 400);
        List<TorqueWindow> undisturbed = run(always).subList(300, 400);
        assertThat(afterSwap)
                .extracting(TorqueWindow::getTorque)
                .isEqualTo(undisturbed.stream().map(TorqueWindow::getTorque).toList());
    }

    @Test
    void a_version_that_cannot_be_had_leaves_the_torque_of_the_muscle_model_marked_as_such() {
        TorqueWindow torque = run(List.of(window(0, "nobody/7"))).getFirst();
        assertThat(torque.getStatus()).isEqualTo(TorqueStatus.MODEL_MISSING);
        assertThat(torque.getModelVersion()).isEmpty();
        assertThat(torque.getTorque()).isEqualTo(torque.getNmsTorque());
        assertThat(Samples.floats(torque.getDeviation())).containsOnly(Float.NaN);
    }

    @Test
    void muscles_that_the_network_does_not_know_are_refused() {
        MuscleWindow window = MuscleWindow.newBuilder(window(0, "population/1"))
                .setMuscles(List.of("soleus"))
                .build();
        assertThatThrownBy(() -> task.step(Optional.empty(), window))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("soleus");
    }

    @Test
    void a_torque_of_more_frames_than_the_window_has_is_refused() {
        MuscleWindow window = MuscleWindow.newBuilder(window(0, "population/1"))
                .setTorque(Samples.bytes(new float[2]))
                .build();
        assertThatThrownBy(() -> task.step(Optional.empty(), window)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void a_window_of_an_absurd_number_of_frames_is_refused() {
        MuscleWindow window = MuscleWindow.newBuilder(window(0, "population/1"))
                .setFrames(Integer.MAX_VALUE)
                .build();
        assertThatThrownBy(() -> task.window(window)).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> task.step(Optional.empty(), window)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void windows_of_a_stream_that_is_behind_are_told_as_one_with_the_torque_of_each_frame() {
        List<MuscleWindow> windows = List.of(window(0, "s1/1"), window(1, "s1/1"));
        List<TorqueWindow> apart = run(windows);

        TorqueWindow joined = TORQUES.decode(joined(windows).orElseThrow().bytes());

        assertThat(joined.getFirstFrame()).isZero();
        assertThat(joined.getFrames()).isEqualTo(2);
        assertThat(Samples.floats(joined.getTorque()))
                .containsExactly(
                        Samples.floats(apart.getFirst().getTorque())[0],
                        Samples.floats(apart.getLast().getTorque())[0]);
    }

    @Test
    void what_different_versions_made_is_told_apart() {
        assertThat(joined(List.of(window(0, "population/1"), window(1, "s1/1"))))
                .isEmpty();
    }

    @Test
    void a_window_is_marked_as_stale_by_the_time_since_it_arrived() {
        MuscleWindow old = window(0, "s1/1");
        MuscleWindow fresh = MuscleWindow.newBuilder(old)
                .setIngestedAtMillis(Long.MAX_VALUE / 2) // not yet
                .build();

        assertThat(run(List.of(old)).getFirst().getStale()).isTrue();
        assertThat(run(List.of(fresh)).getFirst().getStale()).isFalse();
    }

    /// The outputs of two windows as one.
    private Optional<Task.Output> joined(List<MuscleWindow> windows) {
        Task.Result<StreamNetwork> first = task.step(Optional.empty(), windows.getFirst());
        Task.Result<StreamNetwork> second = task.step(Optional.of(first.state()), windows.getLast());
        return first.outputs().getFirst().joined(second.outputs().getFirst());
    }

    private List<TorqueWindow> run(List<MuscleWindow> windows) {
        List<TorqueWindow> torques = new ArrayList<>();
        Optional<StreamNetwork> state = Optional.empty();
        for (MuscleWindow window : windows) {
            Task.Result<StreamNetwork> result = task.step(state, window);
            state = Optional.of(result.state());
            result.outputs().forEach(output -> torques.add(TORQUES.decode(output.bytes())));
        }
        return torques;
    }

    private static TorqueNetwork network(long seed) {
        return TorqueNetwork.of(Model.random(Architecture.STANDARD, seed));
    }

    /// One frame of random signals, which depend on its number alone.
    private static MuscleWindow window(long frame, String modelVersion) {
        SplittableRandom random = new SplittableRandom(frame);
        return MuscleWindow.newBuilder()
                .setSession("a")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(frame)
                .setFrames(1)
                .setFrameRate(100)
                .setDeviceTime(frame / 100.0)
                .setIngestedAtNanos(0)
                .setIngestedAtMillis(0)
                .setEstimatedAtNanos(0)
                .setCalibrationVersion("generic")
                .setModelVersion(modelVersion)
                .setMass(70)
                .setExcitationMuscles(Muscles.MEASURABLE)
                .setExcitationMeasured(Collections.nCopies(Muscles.MEASURABLE.size(), true))
                .setExcitations(Samples.bytes(column(random, Muscles.MEASURABLE.size())))
                .setAngleMeasured(Collections.nCopies(Muscles.JOINTS.size(), true))
                .setAngles(Samples.bytes(column(random, Muscles.JOINTS.size())))
                .setAngularVelocities(Samples.bytes(column(random, Muscles.JOINTS.size())))
                .setMuscles(Muscles.KNEE)
                .setActivations(Samples.bytes(column(random, Muscles.KNEE.size())))
                .setForces(Samples.bytes(column(random, Muscles.KNEE.size())))
                .setMuscleTorques(Samples.bytes(column(random, Muscles.KNEE.size())))
                .setTorque(Samples.bytes(column(random, 1)))
                .build();
    }

    private static float[] column(SplittableRandom random, int count) {
        float[] column = new float[count];
        for (int i = 0; i < count; i++) {
            column[i] = (float) random.nextDouble();
        }
        return column;
    }
}

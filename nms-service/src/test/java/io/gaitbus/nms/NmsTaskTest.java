package io.gaitbus.nms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ChannelQuality;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Subject;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NmsTaskTest {

    private static final int FRAMES = 20;

    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, ActivePair> pairs = new HashMap<>();
    private final Calibrations known = new Calibrations(_ -> Optional.empty());
    private final NmsTask task = new NmsTask(
            new Bodies(id -> Optional.ofNullable(subjects.get(id))),
            new PairsInForce(subject -> Optional.ofNullable(pairs.get(subject)), known::canGoLive),
            known);

    @Test
    void a_window_is_stamped_with_the_pair_in_force_for_its_subject() {
        activate("population", "generic", "population/1");
        activate("s1", "generic", "s1/1");

        assertThat(stamp()).containsExactly("generic", "s1/1");
    }

    @Test
    void a_new_pair_takes_effect_at_the_next_window() {
        activate("s1", "generic", "s1/1");
        NmsTask.StreamState state =
                task.step(Optional.empty(), window(0, 70, 0.9)).state();
        activate("s1", "generic", "s1/2");

        MuscleWindow next =
                written(task.step(Optional.of(state), window(FRAMES, 70, 0.9)).outputs());
        assertThat(next.getModelVersion()).isEqualTo("s1/2");
    }

    @Test
    void a_subject_without_a_pair_has_that_of_the_population() {
        activate("population", "generic", "population/1");

        assertThat(stamp()).containsExactly("generic", "population/1");
    }

    @Test
    void a_pair_of_an_unknown_calibration_gives_way_to_that_of_the_population() {
        activate("population", "generic", "population/1");
        activate("s1", "s1/cal/1", "s1/1");

        assertThat(stamp()).containsExactly("generic", "population/1");
    }

    @Test
    void where_no_pair_is_of_a_known_calibration_no_model_is_stamped() {
        activate("population", "population/cal/1", "population/1");
        activate("s1", "s1/cal/1", "s1/1");

        assertThat(stamp()).containsExactly("generic", "");
    }

    @Test
    void a_stamped_window_can_be_read_without_the_record_of_its_subject() {
        assertThat(first(window(0, 58, 0.85)).getMass()).isEqualTo(58);
    }

    @Test
    void a_later_record_of_the_subject_changes_nothing_of_a_stamped_stream() {
        register(58, 0.85);
        MuscleWindow before = first(window(0, 58, 0.85));
        register(85, 1.1);

        assertThat(first(window(0, 58, 0.85)).getTorque()).isEqualTo(before.getTorque());
    }

    @Test
    void a_window_from_before_there_were_stamps_takes_the_record_of_its_subject() {
        register(58, 0.85);

        MuscleWindow unstamped = first(window(0, 0, 0));
        assertThat(unstamped.getMass()).isEqualTo(58);
        assertThat(unstamped.getTorque()).isEqualTo(first(window(0, 58, 0.85)).getTorque());
    }

    @Test
    void an_unknown_subject_of_a_window_without_stamps_is_refused() {
        assertThatThrownBy(() -> task.step(Optional.empty(), window(0, 0, 0)))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("subject s1 is not registered");
    }

    @Test
    void a_stamp_that_no_body_has_is_refused() {
        assertThatThrownBy(() -> task.step(Optional.empty(), window(0, 70, 0)))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("above 0 would be right");
    }

    @Test
    void a_thigh_that_was_measured_shapes_the_muscles() {
        SensorWindow measured = SensorWindow.newBuilder(window(0, 58, 0.85))
                .setThighLength(0.38)
                .build();

        assertThat(first(measured).getTorque())
                .isNotEqualTo(first(window(0, 58, 0.85)).getTorque());
    }

    @Test
    void a_stream_keeps_the_mass_it_began_with() {
        NmsTask.StreamState state =
                task.step(Optional.empty(), window(0, 58, 0.85)).state();

        MuscleWindow next =
                written(task.step(Optional.of(state), window(FRAMES, 85, 1.1)).outputs());
        assertThat(next.getMass()).isEqualTo(58);
        assertThat(next.getTorque())
                .isEqualTo(written(task.step(Optional.of(state), window(FRAMES, 58, 0.85))
                                .outputs())
                        .getTorque());
    }

    @Test
    void channels_that_change_in_mid_stream_are_refused() {
        NmsTask.StreamState state =
                task.step(Optional.empty(), window(0, 70, 0.9)).state();
        SensorWindow other = SensorWindow.newBuilder(window(FRAMES, 70, 0.9))
                .setEmgMuscles(List.of("vas_med"))
                .build();

        assertThatThrownBy(() -> task.step(Optional.of(state), other))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("channels, rates or MVC values differ");
    }

    @Test
    void an_mvc_value_or_a_notch_that_changes_in_mid_stream_is_refused_and_not_applied() {
        NmsTask.StreamState state =
                task.step(Optional.empty(), window(0, 70, 0.9)).state();
        SensorWindow next = window(FRAMES, 70, 0.9);
        for (SensorWindow other : List.of(
                SensorWindow.newBuilder(next)
                        .setEmgMvc(Samples.bytes(new float[] {2}))
                        .build(),
                SensorWindow.newBuilder(next).setMainsFrequency(50).build())) {
            assertThatThrownBy(() -> task.step(Optional.of(state), other))
                    .isInstanceOf(UnreadableMessage.class)
                    .hasMessageContaining("channels, rates or MVC values differ");
        }
        assertThat(task.step(Optional.of(state), next).outputs()).hasSize(1);
    }

    @Test
    void each_excitation_of_a_window_has_its_quality() {
        MuscleWindow window = first(window(0, 70, 0.9));

        assertThat(window.getChannelQualities()).hasSameSizeAs(window.getExcitationMuscles());
        for (int i = 0; i < window.getExcitationMuscles().size(); i++) {
            boolean measured = window.getExcitationMuscles().get(i).equals("vas_lat");
            assertThat(window.getChannelQualities().get(i))
                    .isEqualTo(measured ? ChannelQuality.GOOD : ChannelQuality.NOT_MEASURED);
        }
    }

    /// A leg held still: fibres do not move, and whatever their length, their muscle stays as thick as at
    /// the optimum.
    @Test
    void a_window_tells_fibre_lengths_velocities_and_pennations() {
        MuscleWindow window = first(window(0, 70, Anatomy.GENERIC_LEG_LENGTH));
        float[] lengths = Samples.floats(window.getFibreLengths());
        float[] velocities = Samples.floats(window.getFibreVelocities());
        float[] pennations = Samples.floats(window.getPennations());
        List<MuscleTendonUnit> units =
                Anatomy.generic(70, Anatomy.GENERIC_LEG_LENGTH).units();
        for (int muscle = 0; muscle < units.size(); muscle++) {
            MuscleTendonUnit unit = units.get(muscle);
            double thickness = unit.optimalFibreLength() * Math.sin(unit.optimalPennation());
            int at = muscle * FRAMES + FRAMES - 1;
            assertThat(lengths[at] * Math.sin(pennations[at])).as(unit.name()).isCloseTo(thickness, within(1e-7));
            assertThat(Math.abs(velocities[at])).isZero();
            assertThat(lengths[at]).isBetween(0.0f, (float) (2 * unit.optimalFibreLength()));
        }
    }

    /// Windows of 20 ms, five of them at once: what is computed does not depend on how frames are cut into windows.
    @Test
    void windows_of_a_stream_that_is_behind_are_told_as_one_as_if_their_frames_had_come_together() {
        List<NmsTask.Output> outputs = new ArrayList<>();
        Optional<NmsTask.StreamState> state = Optional.empty();
        for (int first = 0; first < 10; first += 2) {
            NmsTask.Result<NmsTask.StreamState> result = task.step(state, WavingLeg.window(first, 2));
            state = Optional.of(result.state());
            outputs.addAll(result.outputs());
        }
        NmsTask.Output joined = outputs.stream()
                .reduce((before, after) -> before.joined(after).orElseThrow())
                .orElseThrow();

        MuscleWindow late = MuscleWindow.newBuilder(first(WavingLeg.window(0, 10)))
                .setEstimatedAtNanos(0)
                .build();
        assertThat(MuscleWindow.newBuilder(written(List.of(joined)))
                        .setEstimatedAtNanos(0)
                        .build())
                .isEqualTo(late);
    }

    @Test
    void windows_under_different_stamps_are_told_apart() {
        activate("s1", "generic", "s1/1");
        NmsTask.Result<NmsTask.StreamState> before = task.step(Optional.empty(), WavingLeg.window(0, 2));
        activate("s1", "generic", "s1/2");
        NmsTask.Result<NmsTask.StreamState> after = task.step(Optional.of(before.state()), WavingLeg.window(2, 2));

        assertThat(before.outputs().getFirst().joined(after.outputs().getFirst()))
                .isEmpty();
    }

    private List<String> stamp() {
        MuscleWindow window = first(window(0, 70, 0.9));
        return List.of(window.getCalibrationVersion(), window.getModelVersion());
    }

    private MuscleWindow first(SensorWindow window) {
        return written(task.step(Optional.empty(), window).outputs());
    }

    private static MuscleWindow written(List<NmsTask.Output> outputs) {
        assertThat(outputs).hasSize(1);
        return MessageCodec.of(MuscleWindow.class).decode(outputs.getFirst().bytes());
    }

    private void register(double mass, double legLength) {
        subjects.put("s1", new Subject("s1", mass, legLength, 1L, 0.0, 0.0));
    }

    private void activate(String subject, String calibration, String model) {
        pairs.put(subject, new ActivePair(subject, calibration, model, false, "test", 1L));
    }

    /// Frames of a flexed knee with vastus lateralis at work.
    private static SensorWindow window(long firstFrame, double mass, double legLength) {
        return SensorWindow.newBuilder()
                .setSession("walk")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(firstFrame)
                .setFrames(FRAMES)
                .setFrameRate(100)
                .setDeviceTime(firstFrame / 100.0)
                .setIngestedAtNanos(1)
                .setIngestedAtMillis(1)
                .setEmgKind(EmgKind.ENVELOPE)
                .setEmgMuscles(List.of("vas_lat"))
                .setEmgMvc(Samples.bytes(new float[] {1}))
                .setEmgRate(100)
                .setEmg(held(0.5f))
                .setAngleNames(List.of("knee"))
                .setAngleRate(100)
                .setAngles(held(0.6f))
                .setMass(mass)
                .setLegLength(legLength)
                .build();
    }

    private static ByteBuffer held(float value) {
        float[] samples = new float[FRAMES];
        Arrays.fill(samples, value);
        return Samples.bytes(samples);
    }
}

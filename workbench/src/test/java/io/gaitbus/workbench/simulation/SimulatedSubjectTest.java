package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.message.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedSubjectTest {

    @Test
    void the_same_seed_makes_the_same_recording_bit_for_bit() {
        Recording once = SimulatedSubject.of(7).perform(Activity.WALKING, 5);
        Recording again = SimulatedSubject.of(7).perform(Activity.WALKING, 5);
        assertThat(all(again.emg().signal())).isDeepEqualTo(all(once.emg().signal()));
        assertThat(all(again.angles().signal())).isDeepEqualTo(all(once.angles().signal()));
        assertThat(torque(again)).isEqualTo(torque(once));
    }

    @Test
    void another_seed_is_another_person() {
        Recording one = SimulatedSubject.of(7).perform(Activity.WALKING, 5);
        Recording other = SimulatedSubject.of(8).perform(Activity.WALKING, 5);
        assertThat(other.person().mass()).isNotEqualTo(one.person().mass());
        assertThat(torque(other)).isNotEqualTo(torque(one));
        assertThat(SimulatedSubject.of(7).id()).isEqualTo("sim-0007");
    }

    @Test
    void a_subject_keeps_body_and_electrodes_from_bout_to_bout() {
        SimulatedSubject subject = SimulatedSubject.of(9);
        Recording walk = subject.perform(Activity.WALKING, 5);
        Recording squat = subject.perform(Activity.SQUAT, 5);
        assertThat(squat.person()).isEqualTo(walk.person());
        assertThat(squat.emg().electrodes()).isEqualTo(walk.emg().electrodes());
    }

    @ParameterizedTest
    @EnumSource(Activity.class)
    void each_activity_stays_within_what_bodies_and_sensors_can(Activity activity) {
        for (long seed = 20; seed < 24; seed++) {
            Recording recording = SimulatedSubject.of(seed).perform(activity, 6);
            assertThat(recording.activity()).isEqualTo(activity.word());
            assertThat(recording.emg().kind()).isEqualTo(EmgKind.RAW);
            assertThat(recording.frames()).isEqualTo(600);
            float[][] angles = all(recording.angles().signal());
            assertThat(degrees(angles[0])).allMatch(hip -> hip > -35 && hip < 105);
            assertThat(degrees(angles[1])).allMatch(knee -> knee > -12 && knee < 128);
            assertThat(degrees(angles[2])).allMatch(ankle -> ankle > -38 && ankle < 38);
            assertThat(Arrays.stream(torque(recording))).allMatch(torque -> torque > -2 && torque < 5);
            assertThat(Arrays.stream(torque(recording)).max().orElseThrow()).isGreaterThan(0.1);
            for (float[] channel : all(recording.emg().signal())) {
                assertThat(stream(channel)).allMatch(sample -> Math.abs(sample) < 0.02);
            }
        }
    }

    /// As in a lab: some channels of strong muscles are near their MVC in running, those of walking well below.
    @Test
    void envelopes_over_mvc_are_shares_that_grow_with_speed() {
        double walking = 0;
        double running = 0;
        for (long seed = 30; seed < 34; seed++) {
            walking += meanExcitation(SimulatedSubject.of(seed).perform(Activity.WALKING_SLOW, 6));
            running += meanExcitation(SimulatedSubject.of(seed).perform(Activity.RUNNING, 6));
        }
        assertThat(walking / 4).isBetween(0.02, 0.15);
        assertThat(running).isGreaterThan(1.5 * walking);
    }

    /// Peaks after those in Winter (2009), Novacheck (1998), Escamilla (2001), averaged over people.
    @ParameterizedTest
    @EnumSource(
            value = Activity.class,
            names = {"WALKING", "RUNNING", "SQUAT", "ISOKINETIC_EXTENSION"})
    void peak_extension_torque_is_that_of_the_activity(Activity activity) {
        List<Double> expected = switch (activity) {
            case RUNNING -> List.of(1.5, 3.2);
            case SQUAT -> List.of(0.9, 1.8);
            case ISOKINETIC_EXTENSION -> List.of(1.6, 3.2);
            case WALKING, WALKING_SLOW, WALKING_FAST, SIT_TO_STAND -> List.of(0.3, 0.9);
        };
        double mean = IntStream.range(40, 46)
                .mapToDouble(
                        seed -> Arrays.stream(torque(SimulatedSubject.of(seed).perform(activity, 8)))
                                .max()
                                .orElseThrow())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(expected.getFirst(), expected.getLast());
    }

    @ParameterizedTest
    @ValueSource(doubles = {4.9, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_bout_too_short_or_endless_is_refused(double seconds) {
        SimulatedSubject subject = SimulatedSubject.of(1);
        assertThatThrownBy(() -> subject.perform(Activity.WALKING, seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0 or more");
    }

    static double[] torque(Recording recording) {
        FrameTorque torque = recording.reference().onFrames(recording.frames(), OptionalDouble.empty());
        return IntStream.range(0, torque.frames()).mapToDouble(torque::at).toArray();
    }

    private static double meanExcitation(Recording recording) {
        float[][] excitations = SensorFrames.excitations(Features.sensorFrames(recording));
        return Arrays.stream(excitations)
                .flatMapToDouble(SimulatedSubjectTest::stream)
                .average()
                .orElseThrow();
    }

    private static DoubleStream degrees(float[] angle) {
        return stream(angle).map(Math::toDegrees);
    }

    private static DoubleStream stream(float[] samples) {
        return IntStream.range(0, samples.length).mapToDouble(i -> samples[i]);
    }

    private static float[][] all(Signal signal) {
        return signal.cut(0, signal.samples());
    }
}

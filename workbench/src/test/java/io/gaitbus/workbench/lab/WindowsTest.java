package io.gaitbus.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.workbench.recording.KneeReference;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ten frames; each sample's value is its number.
class WindowsTest {

    @Test
    void a_window_has_the_samples_after_the_frame_before_it_up_to_its_last_frame() {
        Windows windows = new Windows(trial(1000, 91, 100, 10));
        assertThat(emg(windows.window(0, 2))).hasSize(11).startsWith(0).endsWith(10); // frame 1 is sample 10
        assertThat(emg(windows.window(2, 4))).hasSize(20).startsWith(11).endsWith(30);
    }

    @Test
    void only_the_window_at_the_end_of_the_recording_is_the_last() {
        Windows windows = new Windows(trial(100, 10, 100, 10));
        assertThat(windows.window(6, 8).getLast()).isFalse();
        assertThat(windows.window(8, 10).getLast()).isTrue();
    }

    /// Angles at 50 Hz are sampled at even frames: frame 5 waits for that of frame 6.
    @Test
    void a_frame_is_answered_once_an_angle_is_sampled_at_it_or_later() {
        Windows windows = new Windows(trial(100, 10, 50, 5));
        assertThat(windows.answerable(6)).isEqualTo(5);
        assertThat(windows.answerable(7)).isEqualTo(7);
    }

    @Test
    void angles_at_the_frames_let_every_frame_be_answered() {
        assertThat(new Windows(trial(100, 10, 100, 10)).answerable(6)).isEqualTo(6);
    }

    private static List<Integer> emg(SensorWindow window) {
        float[] samples = Samples.floats(window.getEmg());
        return IntStream.range(0, samples.length)
                .mapToObj(i -> (int) samples[i])
                .toList();
    }

    private static Trial trial(double emgRate, int emgSamples, double angleRate, int angleSamples) {
        return new Trial(
                "a",
                new Recording(
                        "a",
                        new Person("s", 70, false, OptionalDouble.empty(), OptionalDouble.empty()),
                        "other",
                        Leg.RIGHT,
                        new Emg(
                                EmgKind.ENVELOPE,
                                List.of(new Electrode("a", "soleus", 1)),
                                new Signal(emgRate, new float[][] {numbers(emgSamples)})),
                        new Angles(List.of("knee"), new Signal(angleRate, new float[][] {numbers(angleSamples)})),
                        new KneeReference(100, new double[10], 6),
                        List.of()));
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }
}

package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecordingTest {

    /// EMG reaches frame 99. Angles at 50 Hz are sampled at even frames, up to frame 98: frame 99 would wait for ever.
    @Test
    void it_ends_with_the_last_frame_that_an_angle_was_sampled_at() {
        assertThat(recording(100, new Signal(50, new float[1][50])).frames()).isEqualTo(99);
    }

    /// Angles at 40 Hz meet the frames at 0, 5, 10 …; 40 samples reach frame 97.5.
    @Test
    void angles_that_meet_every_fifth_frame_end_it_there() {
        assertThat(recording(200, new Signal(40, new float[1][40])).frames()).isEqualTo(96);
    }

    @Test
    void angles_that_go_on_after_the_emg_do_not_lengthen_it() {
        assertThat(recording(80, new Signal(100, new float[1][100])).frames()).isEqualTo(80);
    }

    /// A ramp of 1 a second: at any rate its value is its time.
    @Test
    void a_signal_resampled_keeps_its_values_in_time() {
        Signal ramp = new Signal(59.94, new float[][] {ramp(59.94, 60)});
        Signal resampled = ramp.resampled(100);
        assertThat(resampled.samples()).isEqualTo(99); // 59 / 59.94 s is after sample 98, before 99
        assertThat(resampled.cut(98, 99)[0][0]).isCloseTo(0.98f, within(1e-5f));
    }

    private static float[] ramp(double rate, int samples) {
        float[] ramp = new float[samples];
        for (int i = 0; i < samples; i++) {
            ramp[i] = (float) (i / rate);
        }
        return ramp;
    }

    private static Recording recording(int emgSamples, Signal angles) {
        return new Recording(
                "ramp",
                new Person("somebody", 70, false, OptionalDouble.empty(), OptionalDouble.empty()),
                "other",
                Leg.RIGHT,
                new Recording.Emg(
                        EmgKind.ENVELOPE,
                        List.of(new Recording.Electrode("a", "soleus", 1)),
                        new Signal(100, new float[1][emgSamples])),
                new Recording.Angles(List.of("knee"), angles),
                new KneeReference(100, new double[emgSamples], 6),
                List.of());
    }
}

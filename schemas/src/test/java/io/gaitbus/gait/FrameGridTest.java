package io.gaitbus.gait;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGridTest {

    /// At 1000 Hz frame 0 is sample 0, frame 1 sample 10: eleven samples lie at or before it.
    @Test
    void samples_at_or_before_a_frame_are_counted_from_frame_zero_on() {
        assertThat(FrameGrid.samplesThrough(-1, 1000)).isZero();
        assertThat(FrameGrid.samplesThrough(0, 1000)).isEqualTo(1);
        assertThat(FrameGrid.samplesThrough(1, 1000)).isEqualTo(11);
    }

    /// At 50 Hz every second frame has no sample of its own.
    @Test
    void a_slow_channel_has_windows_without_samples() {
        assertThat(FrameGrid.samplesIn(0, 1, 50)).isEqualTo(1);
        assertThat(FrameGrid.samplesIn(1, 1, 50)).isZero();
        assertThat(FrameGrid.samplesIn(2, 1, 50)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 100, 148.148148, 1000, 1925.925926, 2000, 4000})
    void windows_of_any_length_share_out_all_samples_once(double rate) {
        long frame = 0;
        long samples = 0;
        for (int frames = 1; frame < 60_000; frames = frames % 5 + 1) {
            samples += FrameGrid.samplesIn(frame, frames, rate);
            frame += frames;
        }
        assertThat(samples).isEqualTo(FrameGrid.samplesThrough(frame - 1, rate));
    }

    /// A day at 2000 Hz: the quotient is a whole number, which rounding must not lose.
    @Test
    void a_sample_that_falls_on_a_frame_belongs_to_it_even_after_a_day() {
        long frame = 8_640_000;
        assertThat(FrameGrid.samplesThrough(frame, 2000)).isEqualTo(frame * 20 + 1);
    }
}

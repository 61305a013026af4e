package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    /// Reference 1, 2, unknown, 6 against 1, 4, 9, 6: squared errors 0, 4, 0; mean 3, squared deviations 4 + 1 + 9.
    @Test
    void figures_are_those_found_by_hand() {
        float[] reference = {1, 2, Float.NaN, 6};
        Recording recording = Examples.walking(4, 1, frame -> reference[frame]);
        Score score = Score.of(List.of(recording), List.of(new float[] {1, 4, 9, 6}));
        assertThat(score.frames()).isEqualTo(3);
        assertThat(score.rmse()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-12));
        assertThat(score.r2()).isCloseTo(1 - 4.0 / 14, within(1e-12));
        assertThat(score.nrmse()).isCloseTo(Math.sqrt(4.0 / 3) / 5, within(1e-12));
    }

    @Test
    void the_sum_of_two_scores_is_that_of_all_their_frames() {
        Recording recording = Examples.walking(300, 1, Examples::stride);
        float[] estimate = new float[300];
        Score first = Score.of(List.of(recording.part(0, 100)), List.of(estimate));
        Score second = Score.of(List.of(recording.part(100, 300)), List.of(estimate));
        Score whole = Score.of(List.of(recording), List.of(estimate));
        assertThat(first.plus(second).rmse()).isCloseTo(whole.rmse(), within(1e-12));
        assertThat(first.plus(second).r2()).isCloseTo(whole.r2(), within(1e-12));
    }
}

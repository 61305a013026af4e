package io.gaitbus.nms.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final double NONE = Double.NaN;

    private static Trial trial(double... torque) {
        double[][] signal = new double[13][torque.length];
        return new Trial(signal, signal, signal, signal, torque);
    }

    @Test
    void mean_and_variance_are_those_of_what_is_known() {
        Trial trial = trial(NONE, 1, 2, NONE, 6);
        assertThat(trial.knownFrames()).isEqualTo(3);
        assertThat(trial.mean()).isEqualTo(3);
        assertThat(trial.variance()).isCloseTo((4 + 1 + 9) / 3.0, within(1e-15));
    }

    @Test
    void a_stretch_of_it_may_be_all_that_is_known_and_all_that_is_not() {
        Trial trial = trial(1, 2, 3, 4, 5);
        assertThat(trial.knownWithin(1, 3).framesKnown()).containsExactly(1, 2);
        assertThat(trial.knownOutside(1, 3).framesKnown()).containsExactly(0, 3, 4);
        assertThat(trial.part(1, 3).torque(1)).isEqualTo(3);
    }

    @Test
    void known_frames_are_found_by_their_number() {
        Trial trial = trial(NONE, 1, NONE, 2, 3);
        assertThat(trial.frameOfKnown(-1)).isZero();
        assertThat(trial.frameOfKnown(1)).isEqualTo(3);
        assertThat(trial.frameOfKnown(3)).isEqualTo(5);
    }

    @Test
    void a_trial_tells_enough_from_a_second_of_changing_torque_on() {
        double[] torque = new double[100];
        assertThat(trial(torque).isFittable()).isFalse();
        torque[5] = 1;
        assertThat(trial(torque).isFittable()).isTrue();
        assertThat(trial(Arrays.copyOf(torque, 99)).isFittable()).isFalse();
        assertThat(trial(NONE, NONE).isFittable()).isFalse();
    }

    @Test
    void signals_that_do_not_fit_together_are_refused() {
        double[][] right = new double[13][2];
        double[][] ragged = right.clone();
        ragged[7] = new double[3];
        assertThatThrownBy(() -> new Trial(right, ragged, right, right, new double[2]))
                .hasMessage("signals of 13 muscles and [2, 3] frames; 13 and 2 would be right");
        assertThatThrownBy(() -> new Trial(Arrays.copyOf(right, 12), right, right, right, new double[2]))
                .hasMessage("signals of 12 muscles and [2] frames; 13 and 2 would be right");
        assertThatThrownBy(() -> trial(1, Double.POSITIVE_INFINITY)).hasMessageStartingWith("a torque is infinite");
    }
}

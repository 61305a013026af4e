package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.workbench.recording.FrameTorque;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final float UNKNOWN = Float.NaN;
    private static final Offset<Double> CLOSE = within(1e-7);
    private static final FrameTorque REFERENCE = new FrameTorque(new double[] {0, 1, 2, Double.NaN, 3});

    /// Over 0, 1, 2, 3 the network errs by 0, 0, 0, 1: rmse √(1/4). Their mean is 1.5, so their squares about it sum to
    /// 5, and r² = 1 − 1/5. They range over 3. The guess of 1 errs by −1, 0, 1, 2.
    @Test
    void by_hand() {
        float[] nms = {1, 2, 3, 9, 4};
        float[] network = {0, 1, 2, 9, 2};
        Scores scores = Scores.of(REFERENCE, 1, nms, network, new Stretch(0, 5));
        assertThat(scores.network().rmse()).isCloseTo(0.5, CLOSE);
        assertThat(scores.network().r2()).isCloseTo(0.8, CLOSE);
        assertThat(scores.network().nrmse()).isCloseTo(0.5 / 3, CLOSE);
        assertThat(scores.nms().rmse()).isCloseTo(1, CLOSE);
        assertThat(scores.nms().r2()).isCloseTo(1 - 4.0 / 5, CLOSE);
        assertThat(scores.constant().rmse()).isCloseTo(Math.sqrt(6.0 / 4), CLOSE);
    }

    @Test
    void frames_whose_torque_did_not_come_are_compared_by_none() {
        float[] network = {0, UNKNOWN, 2, UNKNOWN, UNKNOWN};
        Scores scores = Scores.of(REFERENCE, 1, network, network, new Stretch(0, 5));
        assertThat(scores.network().frames()).isEqualTo(2);
        assertThat(scores.constant().frames()).isEqualTo(2);
    }

    @Test
    void only_the_frames_of_the_stretch_count() {
        float[] network = {9, 1, 9, 9, 9};
        assertThat(Scores.of(REFERENCE, network, new Stretch(1, 2)).rmse()).isZero();
    }

    @Test
    void a_mean_leaves_out_what_is_not_known() {
        assertThat(Scores.mean(REFERENCE, new Stretch(2, 5))).isEqualTo(2.5);
        assertThat(Scores.mean(REFERENCE, new Stretch(3, 4))).isNaN();
    }
}

package io.gaitbus.nms.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeldOutTest {

    private static final Calibrator CALIBRATOR = new Calibrator(new CalibrationOptions(true, 0, 0.01, 1, 15, 1));
    private static final MuscleParameters BASE = SyntheticWalk.BASE;

    private static HeldOut heldOut(MuscleParameters inForce, Trial... trials) {
        return HeldOut.of(
                CALIBRATOR, BASE, new HeldOut.InForce(inForce, List.of(trials)), List.of(trials), share -> {});
    }

    @Test
    void muscles_fitted_to_real_structure_are_better_on_seconds_they_were_not_fitted_to() {
        HeldOut heldOut = heldOut(BASE, SyntheticWalk.of(SyntheticWalk.truth(TendonModel.STIFF), 800, 3));
        assertThat(heldOut.isBetter()).isTrue();
        assertThat(heldOut.fitted()).isLessThan(0.5 * heldOut.inForce()).isLessThan(heldOut.constant());
        assertThat(heldOut.base()).isEqualTo(heldOut.inForce());
    }

    /// What is measured is the torque of the muscles in force, buried in noise that is no one's torque.
    @Test
    void muscles_fitted_to_noise_are_not_better_than_those_in_force() {
        Trial trial = noisy(SyntheticWalk.of(BASE, 500, 3), 0.5);
        HeldOut heldOut = heldOut(BASE, trial);
        assertThat(heldOut.isBetter()).isFalse();
    }

    private static Trial noisy(Trial trial, double standardDeviation) {
        SplittableRandom random = new SplittableRandom(8);
        double[] torque = new double[trial.frames()];
        Arrays.setAll(torque, frame -> trial.torque(frame) + standardDeviation * random.nextGaussian());
        return trial.withTorque(torque);
    }

    @Test
    void muscles_already_in_force_are_not_replaced_by_worse_ones() {
        MuscleParameters truth = SyntheticWalk.truth(TendonModel.STIFF);
        HeldOut heldOut = heldOut(truth, SyntheticWalk.of(truth, 500, 3));
        assertThat(heldOut.inForce()).isZero();
        assertThat(heldOut.isBetter()).isFalse();
    }

    /// Two trials that differ by a constant: each block of one is guessed by the mean of the rest.
    @Test
    void every_known_frame_is_predicted_once() {
        Trial one = SyntheticWalk.of(BASE, 450, 3);
        Trial other = SyntheticWalk.of(BASE, 450, 4);
        HeldOut heldOut = heldOut(BASE, one, other);
        assertThat(heldOut.base()).isZero();
        assertThat(heldOut.constant()).isGreaterThan(Math.sqrt(one.variance()) * 0.5);
    }

    @Test
    void seconds_too_few_to_leave_some_out_are_refused() {
        Trial trial = SyntheticWalk.of(BASE, 250, 3);
        assertThatThrownBy(() -> heldOut(BASE, trial))
                .hasMessage("200 frames with a known torque are too few to leave some out; "
                        + "300 or more (3 s) would be right");
    }
}

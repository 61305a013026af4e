package io.gaitbus.nms.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
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

    /// Two trials of two blocks each, of 200 frames, whose torque lies 1, 2, 4 and 8 N·m/kg beside that of the
    /// base: predicted once each, they are missed by √((1 + 4 + 16 + 64) / 4), and by no other way of counting
    /// to less than 1e-9.
    @Test
    void every_known_frame_is_predicted_once() {
        Trial one = SyntheticWalk.of(BASE, 450, 3);
        Trial other = SyntheticWalk.of(BASE, 450, 4);
        HeldOut heldOut = heldOut(BASE, stepped(one, one::torque, 1, 2), stepped(other, other::torque, 4, 8));

        assertThat(heldOut.base()).isCloseTo(Math.sqrt(85.0 / 4), within(1e-9));
        assertThat(heldOut.inForce()).isEqualTo(heldOut.base());
    }

    /// The same blocks with a torque of 1, 2, 4 and 8 N·m/kg, and 0.5 more and less in turns. Each block is
    /// guessed by the mean of the others but for the 50 frames beside it:
    ///
    ///     (150·2 + 200·4 + 200·8) / 550,   (150·1 + 200·4 + 200·8) / 550,
    ///     (200·1 + 200·2 + 150·8) / 550,   (200·1 + 200·2 + 150·4) / 550
    @Test
    void each_block_is_guessed_by_the_mean_of_the_others_but_for_the_gap_beside_it() {
        Trial one = SyntheticWalk.of(BASE, 450, 3);
        Trial other = SyntheticWalk.of(BASE, 450, 4);
        IntToDoubleFunction inTurns = frame -> frame % 2 == 0 ? 0.5 : -0.5;
        HeldOut heldOut = heldOut(BASE, stepped(one, inTurns, 1, 2), stepped(other, inTurns, 4, 8));

        double squares = Math.pow(1 - 2700.0 / 550, 2)
                + Math.pow(2 - 2550.0 / 550, 2)
                + Math.pow(4 - 1800.0 / 550, 2)
                + Math.pow(8 - 1200.0 / 550, 2);
        assertThat(heldOut.constant()).isCloseTo(Math.sqrt(squares / 4 + 0.25), within(1e-9));
    }

    /// With another torque: steps beside some course, the first in frames 50 to 249, the second in 250 to 449.
    private static Trial stepped(Trial trial, IntToDoubleFunction course, double first, double second) {
        double[] torque = new double[trial.frames()];
        Arrays.setAll(torque, frame -> course.applyAsDouble(frame) + (frame < 250 ? first : second));
        return trial.withTorque(torque).knownWithin(50, trial.frames());
    }

    @Test
    void seconds_too_few_to_leave_some_out_are_refused() {
        Trial trial = SyntheticWalk.of(BASE, 250, 3);
        assertThatThrownBy(() -> heldOut(BASE, trial))
                .hasMessage("200 frames with a known torque are too few to leave some out; "
                        + "300 or more (3 s) would be right");
    }
}

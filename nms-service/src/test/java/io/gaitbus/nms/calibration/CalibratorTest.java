package io.gaitbus.nms.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibratorTest {

    /// With next to no prior: the torque tells everything.
    private static final CalibrationOptions EXACT = new CalibrationOptions(true, 0, 1e-6, 2, 100, 1);

    private static final CalibrationOptions QUICK = new CalibrationOptions(true, 0, 0.01, 2, 10, 1);

    private static final MuscleParameters TRUTH = SyntheticWalk.truth(TendonModel.STIFF);

    private static Calibrator.Fit fit(CalibrationOptions options, MuscleParameters base, Trial... trials) {
        return new Calibrator(options).fit(base, List.of(trials), share -> {});
    }

    /// Fitted to 10 s of torque that the model made with other muscles, with a delay of 43 ms, it knows the
    /// torque of seconds it has not seen: it misses less than 1 % of what the uncalibrated muscles miss.
    @ParameterizedTest
    @EnumSource
    void muscles_are_found_again_from_the_torque_they_made(TendonModel tendon) {
        MuscleParameters truth = SyntheticWalk.truth(tendon);
        MuscleParameters base =
                new MuscleParameters(truth.anatomy(), SyntheticWalk.BASE.muscles(), 0, tendon, truth.curves());
        List<Trial> heldOut = List.of(SyntheticWalk.of(truth, 500, 2));
        MuscleParameters fitted =
                fit(EXACT, base, SyntheticWalk.of(truth, 1000, 1)).parameters();
        assertThat(Calibrator.error(fitted, heldOut)).isLessThan(0.01 * Calibrator.error(base, heldOut));
        assertThat(fitted.delay()).isCloseTo(0.043, within(3e-3));
        assertThat(fitted.tendon()).isEqualTo(tendon);
    }

    @Test
    void muscles_of_a_group_end_with_one_strength_and_all_with_the_same_recursive_coefficients() {
        List<Muscle> fitted = fit(QUICK, SyntheticWalk.BASE, SyntheticWalk.of(TRUTH, 400, 3))
                .parameters()
                .muscles();
        for (MuscleGroup group : MuscleGroup.values()) {
            assertThat(group.muscles())
                    .extracting(muscle -> fitted.get(muscle).strength())
                    .containsOnly(fitted.get(group.muscles().getFirst()).strength());
        }
        assertThat(fitted).extracting(muscle -> muscle.dynamics().c1()).containsOnly(first(fitted));
    }

    private static double first(List<Muscle> muscles) {
        return muscles.getFirst().dynamics().c1();
    }

    /// Five times as strong as the anatomy says; 2.5 times is the most that a calibration gives.
    @Test
    void a_parameter_that_ends_on_a_bound_is_named() {
        Trial trial = SyntheticWalk.of(strengthened(SyntheticWalk.BASE, 5), 400, 3);
        assertThat(fit(QUICK, SyntheticWalk.BASE, trial).onBounds())
                .contains("strength of quadriceps: 2.500, its greatest");
    }

    @Test
    void a_strength_outside_the_bounds_starts_at_1_and_that_is_said() {
        Calibrator.Fit fit =
                fit(QUICK, strengthened(SyntheticWalk.BASE, 0.2), SyntheticWalk.of(SyntheticWalk.BASE, 400, 3));
        assertThat(fit.moved())
                .hasSize(MuscleGroup.values().length)
                .contains("strength of quadriceps: started at 1.000, for it lay outside 0.5000 to 2.500");
        assertThat(fit(QUICK, SyntheticWalk.BASE, SyntheticWalk.of(TRUTH, 400, 3))
                        .moved())
                .isEmpty();
    }

    private static MuscleParameters strengthened(MuscleParameters parameters, double strength) {
        return new MuscleParameters(
                parameters.anatomy(),
                parameters.muscles().stream()
                        .map(muscle -> new Muscle(muscle.unit(), strength, muscle.dynamics()))
                        .toList(),
                parameters.delay(),
                parameters.tendon(),
                parameters.curves());
    }

    /// Some fibres are too long or too short in these poses, and the torque does not mind.
    @Test
    void a_penalty_drives_fibres_back_inside_where_torque_alone_leaves_them_outside() {
        Trial trial = SyntheticWalk.of(TRUTH, 400, 3);
        double alone = outside(fit(QUICK, SyntheticWalk.BASE, trial).parameters(), trial);
        double penalised =
                outside(fit(QUICK.penalising(100), SyntheticWalk.BASE, trial).parameters(), trial);
        assertThat(penalised).isLessThan(0.01 * alone);
    }

    /// Mean over muscles and frames of what fibres exceed 0.5 to 1.5 optimal lengths by.
    private static double outside(MuscleParameters parameters, Trial trial) {
        return IntStream.range(0, Muscles.KNEE.size())
                .mapToObj(muscle -> MuscleCourse.of(trial, muscle, parameters))
                .flatMapToDouble(course -> Arrays.stream(course.fibreLength))
                .map(length -> Math.max(0, Math.abs(length - 1) - 0.5))
                .average()
                .orElseThrow();
    }

    @Test
    void the_same_seed_gives_the_same_muscles_to_the_last_bit() {
        Trial trial = SyntheticWalk.of(TRUTH, 400, 3);
        MuscleParameters first = fit(QUICK, SyntheticWalk.BASE, trial).parameters();
        assertThat(fit(QUICK, SyntheticWalk.BASE, trial).parameters().muscles()).isEqualTo(first.muscles());
        assertThat(fit(QUICK, SyntheticWalk.BASE, trial).parameters().delay()).isEqualTo(first.delay());
    }

    @Test
    void a_delay_that_is_given_stays() {
        MuscleParameters base = new MuscleParameters(
                SyntheticWalk.ANATOMY,
                SyntheticWalk.BASE.muscles(),
                0.05,
                TendonModel.STIFF,
                SyntheticWalk.BASE.curves());
        assertThat(fit(QUICK.fittingDelay(false), base, SyntheticWalk.of(TRUTH, 400, 3))
                        .parameters()
                        .delay())
                .isEqualTo(0.05);
    }

    @Test
    void progress_grows_to_its_end() {
        List<Double> told = new ArrayList<>();
        new Calibrator(QUICK).fit(SyntheticWalk.BASE, List.of(SyntheticWalk.of(TRUTH, 400, 3)), told::add);
        assertThat(told).containsExactly(0.5, 1.0);
    }

    @Test
    void torque_that_tells_nothing_is_refused() {
        Trial fine = SyntheticWalk.of(TRUTH, 400, 3);
        assertThatThrownBy(() -> fit(QUICK, SyntheticWalk.BASE))
                .hasMessage("no trial to fit to; one or more would be right");
        assertThatThrownBy(() -> fit(QUICK, SyntheticWalk.BASE, fine, SyntheticWalk.inputs(400, 3)))
                .hasMessage("trial 2 of 2 has 0 frames with a known torque; 100 or more (1 s) would be right");
        assertThatThrownBy(() -> fit(QUICK, SyntheticWalk.BASE, fine.knownWithin(100, 199)))
                .hasMessage("trial 1 of 1 has 99 frames with a known torque; 100 or more (1 s) would be right");
        double[] constant = new double[400];
        Arrays.fill(constant, 0.1);
        assertThatThrownBy(() -> fit(QUICK, SyntheticWalk.BASE, fine.withTorque(constant)))
                .hasMessageStartingWith("the torque of trial 1 of 1 is 0.1")
                .hasMessageEndingWith("N·m/kg in each known frame; one that changes would be right");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new CalibrationOptions(true, -1, 0.01, 6, 40, 1))
                .hasMessageStartingWith("fibre length penalty -1.0, prior 0.01, 6 starts, 40 steps;");
        assertThatThrownBy(() -> new CalibrationOptions(true, 0, Double.NaN, 6, 40, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

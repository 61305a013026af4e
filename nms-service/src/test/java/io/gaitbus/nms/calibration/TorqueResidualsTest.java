package io.gaitbus.nms.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.nms.muscle.TendonModel;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class TorqueResidualsTest {

    private static final SearchSpace SPACE = SearchSpace.around(SyntheticWalk.BASE, true);
    private static final Trial LONG = SyntheticWalk.of(SyntheticWalk.truth(TendonModel.STIFF), 400, 4);
    private static final Trial SHORT = SyntheticWalk.of(SyntheticWalk.truth(TendonModel.STIFF), 200, 5);

    /// Column by column: the derivative by each variable, of torque, fibre lengths and prior alike. Only a row in
    /// which a force is about to set in, or a fibre to be too long, has two slopes, one on either side.
    @Test
    void the_jacobian_is_what_differences_say() {
        TorqueResiduals residuals = new TorqueResiduals(SPACE, List.of(LONG, SHORT), 0.3, 0.01);
        SplittableRandom random = new SplittableRandom(6);
        for (int point = 0; point < 3; point++) {
            double[] angles =
                    random.doubles(SPACE.variables().size(), -1.2, 1.2).toArray();
            RealMatrix jacobian = residuals.value(new ArrayRealVector(angles)).getSecond();
            for (int variable = 0; variable < angles.length; variable++) {
                RealVector difference = difference(residuals, angles, variable);
                RealVector column = jacobian.getColumnVector(variable);
                assertThat(unlike(column, difference))
                        .as(SPACE.variables().get(variable).name())
                        .isLessThanOrEqualTo(column.getDimension() / 200);
            }
        }
    }

    /// In how many rows they differ by more than 0.2 % of the greatest.
    private static long unlike(RealVector derivative, RealVector difference) {
        double least = 2e-3 * difference.getLInfNorm();
        return Arrays.stream(derivative.subtract(difference).toArray())
                .filter(distance -> Math.abs(distance) > least)
                .count();
    }

    private static RealVector difference(TorqueResiduals residuals, double[] angles, int variable) {
        double step = 1e-6;
        double[] after = angles.clone();
        after[variable] += step;
        double[] before = angles.clone();
        before[variable] -= step;
        RealVector there = residuals.value(new ArrayRealVector(after)).getFirst();
        RealVector here = residuals.value(new ArrayRealVector(before)).getFirst();
        return there.subtract(here).mapDivide(2 * step);
    }

    @Test
    void residuals_squared_and_summed_are_the_cost() {
        TorqueResiduals residuals = new TorqueResiduals(SPACE, List.of(LONG, SHORT), 0.3, 0.01);
        double[] angles = new double[SPACE.variables().size()];
        Arrays.fill(angles, 0.4);
        RealVector values = residuals.value(new ArrayRealVector(angles)).getFirst();
        assertThat(values.dotProduct(values)).isCloseTo(residuals.cost(residuals.point(angles)), within(1e-9));
        assertThat(residuals.size()).isEqualTo(values.getDimension());
    }

    /// By hand: a reference that lies 0.1 N·m/kg above the model everywhere costs 0.01 / var, however many
    /// frames there are; two trials cost the sum.
    @Test
    void trials_weigh_alike_however_long_they_are() {
        Trial first = shifted(LONG, 0.1);
        Trial second = shifted(SHORT, 0.1);
        double expected = 0.01 / variance(first) + 0.01 / variance(second);
        assertThat(cost(first, second)).isCloseTo(expected, within(1e-9));
        assertThat(cost(first, second)).isCloseTo(cost(first) + cost(second), within(1e-12));
    }

    /// The uncalibrated muscles' torque and a constant, on the frames that are known.
    private static Trial shifted(Trial trial, double by) {
        double[] torque = Calibrator.torque(SyntheticWalk.BASE, trial);
        Arrays.setAll(torque, frame -> trial.known(frame) ? torque[frame] + by : Double.NaN);
        return trial.withTorque(torque);
    }

    private static double variance(Trial trial) {
        double[] known =
                Arrays.stream(trial.framesKnown()).mapToDouble(trial::torque).toArray();
        double mean = Arrays.stream(known).average().orElseThrow();
        return Arrays.stream(known)
                .map(it -> (it - mean) * (it - mean))
                .average()
                .orElseThrow();
    }

    private static double cost(Trial... trials) {
        double[] start = SPACE.variables().stream().mapToDouble(Variable::start).toArray();
        return new TorqueResiduals(SPACE, List.of(trials), 0, 0.01).cost(start);
    }

    /// One move of one muscle's shape over its whole range costs the prior, λ.
    @Test
    void the_prior_is_paid_for_what_leaves_the_uncalibrated_muscles() {
        double[] start = SPACE.variables().stream().mapToDouble(Variable::start).toArray();
        double[] moved = start.clone();
        int strength = moved.length - 1;
        moved[strength] += 0.5 * SPACE.variables().get(strength).range();
        TorqueResiduals without = new TorqueResiduals(SPACE, List.of(SHORT), 0, 0);
        TorqueResiduals with = new TorqueResiduals(SPACE, List.of(SHORT), 0, 0.02);
        assertThat(with.cost(start)).isCloseTo(without.cost(start), within(1e-12));
        assertThat(with.cost(moved)).isCloseTo(without.cost(moved) + 0.02 * 0.25, within(1e-12));
    }
}

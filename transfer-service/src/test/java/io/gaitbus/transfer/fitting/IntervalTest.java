package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final double Z = 1.6448536269514722;

    /// A network whose torque is 0 with a deviation of 0.1 N·m/kg whatever it sees: all weights 0.
    private static Model flat() {
        WeightLayout layout = new WeightLayout(Examples.SMALL);
        Model statistics = Examples.model(Examples.SMALL, 1).with(Map.of(Parameter.TORQUE, new float[] {0, 0.1f}));
        return layout.model(statistics, new float[layout.flatten(statistics).length]);
    }

    private static Recording gaussian(double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Examples.walking(5000, seed, _ -> deviation * random.nextGaussian());
    }

    /// Errors of 0.01, 0.02, … 0.99 over a deviation of 0.1: nine in ten of a hundred are at most 0.9.
    @Test
    void the_factor_is_what_nine_in_ten_errors_need() {
        Recording errors = Examples.walking(99, 1, frame -> 0.01 * (frame + 1));
        Interval interval = Interval.UNKNOWN.plus(errors, Prediction.of(flat(), errors));
        assertThat(interval.factor()).isCloseTo(0.9 / 0.1 / Z, within(1e-5));
    }

    @Test
    void a_network_three_times_too_sure_covers_nine_in_ten_of_other_frames_afterwards() {
        Recording heldOut = gaussian(0.3, 2);
        Interval interval = Interval.UNKNOWN.plus(heldOut, Prediction.of(flat(), heldOut));
        Recording other = gaussian(0.3, 3);
        Prediction prediction = Prediction.of(interval.widened(flat()), other);
        int covered = 0;
        for (int frame = 0; frame < other.frames(); frame++) {
            double error = Math.abs(other.reference(frame) - prediction.torque()[frame]);
            covered += error < Z * prediction.deviation()[frame] ? 1 : 0;
        }
        assertThat(covered / (double) other.frames()).isCloseTo(0.9, within(0.02));
    }

    @Test
    void nothing_seen_changes_nothing() {
        assertThat(Interval.UNKNOWN.factor()).isEqualTo(1);
    }
}

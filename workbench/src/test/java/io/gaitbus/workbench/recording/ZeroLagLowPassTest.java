package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZeroLagLowPassTest {

    private static final ZeroLagLowPass LOW_PASS = new ZeroLagLowPass(6, 100);

    /// In the middle of a long sine: scaled by the gain that theory gives, and not shifted.
    @Test
    void a_sine_is_scaled_by_the_gain_of_theory_and_does_not_lag() {
        for (double frequency : new double[] {1, 4, 6, 9, 20}) {
            double[] sine = sine(frequency, 2001);
            double gain = gain(frequency);
            double[] filtered = LOW_PASS.filtered(sine);
            for (int i = 900; i < 1100; i++) {
                assertThat(filtered[i]).isCloseTo(gain * sine[i], within(1e-9));
            }
        }
    }

    @Test
    void at_the_cutoff_the_gain_is_one_half() {
        assertThat(gain(6)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void a_constant_passes_unchanged_to_its_ends() {
        double[] constant = new double[40];
        Arrays.fill(constant, -1.7);
        assertThat(LOW_PASS.filtered(constant)).containsExactly(constant, within(1e-12));
    }

    @Test
    void a_straight_line_passes_unchanged_to_its_ends() {
        double[] line = IntStream.range(0, 300).mapToDouble(i -> 0.01 * i - 2).toArray();
        assertThat(LOW_PASS.filtered(line)).containsExactly(line, within(1e-3));
    }

    @Test
    void a_signal_shorter_than_the_edge_is_filtered_too() {
        assertThat(LOW_PASS.filtered(new double[] {1, 2, 3})).hasSize(3).doesNotContain(Double.NaN);
    }

    private static double gain(double frequency) {
        double ratio = Math.tan(Math.PI * frequency / 100) / Math.tan(Math.PI * 6 / 100);
        return 1 / (1 + Math.pow(ratio, 8));
    }

    private static double[] sine(double frequency, int samples) {
        return IntStream.range(0, samples)
                .mapToDouble(i -> Math.sin(2 * Math.PI * frequency * i / 100 + 0.3))
                .toArray();
    }
}

package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmgSourceTest {

    private static final int SAMPLES = 100_000;

    @Test
    void its_variance_is_one() {
        double power = 0;
        for (double sample : samples()) {
            power += sample * sample;
        }
        assertThat(power / SAMPLES).isCloseTo(1, within(0.03));
    }

    /// Gaussian noise crosses zero at twice its root mean square frequency (S. O. Rice, 1945): about 100 Hz with
    /// corners of 60 and 120 Hz.
    @Test
    void it_crosses_zero_as_often_as_surface_emg() {
        double[] samples = samples();
        int crossings = 0;
        for (int i = 1; i < SAMPLES; i++) {
            crossings += samples[i] >= 0 != samples[i - 1] >= 0 ? 1 : 0;
        }
        assertThat(crossings * 1000.0 / SAMPLES).isBetween(150.0, 300.0);
    }

    private static double[] samples() {
        EmgSource source = new EmgSource(60, 120, 1000);
        Chance chance = Chance.of(11);
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = source.next(chance.normal(0, 1));
        }
        return samples;
    }
}

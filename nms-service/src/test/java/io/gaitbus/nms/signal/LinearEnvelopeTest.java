package io.gaitbus.nms.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.me.berndporr.iirj.Butterworth;

class LinearEnvelopeTest {

    /// The library's own filters, a sample and a channel at a time, are the second implementation.
    @ParameterizedTest
    @ValueSource(doubles = {0, 50, 60})
    void side_by_side_channels_are_filtered_as_the_library_filters_each(double mains) {
        int channels = 3;
        double[][] signals = noise(channels, 3000);
        LinearEnvelope.Running filters = new LinearEnvelope(1000, mains, channels).atRest();
        double[] block = interleaved(signals);
        filters.band(block, 3000);
        filters.envelope(block, 3000);

        for (int channel = 0; channel < channels; channel++) {
            double[] expected = byLibrary(signals[channel], mains);
            for (int i = 0; i < expected.length; i++) {
                assertThat(block[i * channels + channel]).isCloseTo(expected[i], within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"500, 50", "1000, 50", "1925.925926, 50", "4000, 50", "500, 60", "1000, 60", "2000, 60", "4000, 60"})
    void the_notch_takes_out_the_mains_and_its_odd_harmonics_and_leaves_the_emg_beside_them(double rate, double mains) {
        for (int harmonic : new int[] {1, 3, 5}) {
            double frequency = harmonic * mains;
            if (frequency < 0.45 * rate) {
                assertThat(notchGain(rate, mains, frequency)).isLessThan(-20);
                assertThat(notchGain(rate, mains, frequency + 0.15)).isLessThan(-20);
                assertThat(notchGain(rate, mains, frequency - 5)).isGreaterThan(-1);
                assertThat(notchGain(rate, mains, frequency + 5)).isGreaterThan(-1);
            }
        }
        for (double frequency : new double[] {32, 80, 100, 120, 200}) {
            assertThat(notchGain(rate, mains, frequency)).isGreaterThan(-0.2);
        }
    }

    @Test
    void without_mains_there_is_no_notch() {
        assertThat(LinearEnvelope.notches(1000, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void no_finite_input_gives_anything_but_finite_envelopes(double rate) {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LinearEnvelope.Running filters = new LinearEnvelope(rate, 50, 1).atRest();
            for (int i = 0; i < 2000; i++) {
                double[] sample = {anyFloat(random)};
                filters.band(sample, 1);
                filters.envelope(sample, 1);
                assertThat(sample[0]).isFinite();
            }
        }
    }

    /// Denormal numbers make processors slow, so that a channel at rest would cost more than one at work.
    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 4000, 10000})
    void in_a_long_silence_envelopes_fall_to_zero_and_never_get_denormal(double rate) {
        int frame = (int) (rate / 100);
        LinearEnvelope.Running filters = new LinearEnvelope(rate, 50, 1).atRest();
        double last = 0;
        for (int i = 0; i < 6000; i++) {
            double[] block = new double[frame];
            Arrays.fill(block, i < 10 ? 1e-3 * (i % 2) : 0);
            filters.band(block, frame);
            filters.envelope(block, frame);
            for (double value : block) {
                assertThat(value == 0 || Math.abs(value) >= Double.MIN_NORMAL).isTrue();
            }
            last = block[frame - 1];
        }
        assertThat(last).isZero();
    }

    /// The figures that the rules on quality rest on.
    @ParameterizedTest
    @CsvSource({"500, 0", "1000, 0", "4000, 0", "500, 50", "1000, 50", "4000, 50", "500, 60", "1000, 60", "4000, 60"})
    void half_a_second_after_a_step_little_is_left_of_it_and_more_with_a_notch(double rate, double mains) {
        double[] step = new double[(int) (2 * rate)];
        Arrays.fill(step, 1);

        assertThat(largestAfter(0.5, rate, mains, step)).isLessThan(mains == 0 ? 1e-5 : 2e-4);
    }

    @ParameterizedTest
    @CsvSource({"500, 50", "1000, 50", "4000, 50", "500, 60", "1000, 60", "4000, 60"})
    void half_a_second_after_a_hum_has_ended_2e_3_of_it_are_left(double rate, double mains) {
        double[] hum = new double[(int) (4 * rate)];
        for (int i = 0; i < 2 * rate; i++) {
            hum[i] = Math.sin(2 * Math.PI * mains * i / rate);
        }

        assertThat(largestAfter(2.5, rate, mains, hum)).isBetween(1e-3, 2e-3);
    }

    private static double largestAfter(double seconds, double rate, double mains, double[] signal) {
        LinearEnvelope.Running filters = new LinearEnvelope(rate, mains, 1).atRest();
        double[] block = signal.clone();
        filters.band(block, block.length);
        filters.envelope(block, block.length);
        return Arrays.stream(block).skip((long) (seconds * rate)).max().orElseThrow();
    }

    private static double anyFloat(SplittableRandom random) {
        while (true) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value)) {
                return value;
            }
        }
    }

    /// dB.
    private static double notchGain(double rate, double mains, double frequency) {
        return LinearEnvelope.notches(rate, mains).stream()
                .mapToDouble(notch ->
                        20 * Math.log10(notch.response(frequency / rate).abs()))
                .sum();
    }

    private static double[] byLibrary(double[] signal, double mains) {
        Butterworth high = new Butterworth();
        high.highPass(4, 1000, 30);
        Butterworth low = new Butterworth();
        low.lowPass(2, 1000, 6);
        List<Butterworth> notches = LinearEnvelope.notches(1000, mains);
        return Arrays.stream(signal)
                .map(high::filter)
                .map(value -> notches.stream().reduce(value, (v, notch) -> notch.filter(v), (_, v) -> v))
                .map(Math::abs)
                .map(low::filter)
                .toArray();
    }

    private static double[][] noise(int channels, int samples) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] noise = new double[channels][samples];
        for (double[] channel : noise) {
            Arrays.setAll(channel, _ -> random.nextGaussian());
        }
        return noise;
    }

    private static double[] interleaved(double[][] signals) {
        double[] block = new double[signals.length * signals[0].length];
        for (int i = 0; i < block.length; i++) {
            block[i] = signals[i % signals.length][i / signals.length];
        }
        return block;
    }
}

package io.gaitbus.nms.signal;

import java.util.ArrayList;
import java.util.List;
import uk.me.berndporr.iirj.Biquad;
import uk.me.berndporr.iirj.Cascade;

/// Second-order sections in series, run over several channels side by side, in transposed direct form II:
///
///     y = b₀ x + s₁,   s₁ ← b₁ x − a₁ y + s₂,   s₂ ← b₂ x − a₂ y
///
/// Side by side, because within a channel each step waits for the one before, while channels do not wait
/// for each other. Coefficients by iirj, with `a₀ = 1`.
final class Sections {

    /// A state below this is taken for zero, V: far below what a float can show, and so far above the
    /// denormal numbers (1e-308), on which processors are slow, that no state gets there from one flush to
    /// the next.
    private static final double NOTHING = 1e-100;

    private final double[][] coefficients;
    private final int channels;

    private Sections(double[][] coefficients, int channels) {
        this.coefficients = coefficients;
        this.channels = channels;
    }

    /// The sections of some filters, one filter after the other.
    static Sections of(List<? extends Cascade> filters, int channels) {
        List<double[]> sections = new ArrayList<>();
        for (Cascade filter : filters) {
            for (int i = 0; i < filter.getNumBiquads(); i++) {
                sections.add(section(filter.getBiquad(i)));
            }
        }
        return new Sections(sections.toArray(double[][]::new), channels);
    }

    private static double[] section(Biquad biquad) {
        double a0 = biquad.getA0();
        return new double[] {
            biquad.getB0() / a0, biquad.getB1() / a0, biquad.getB2() / a0, biquad.getA1() / a0, biquad.getA2() / a0
        };
    }

    /// The states of all channels before the first sample, V: [sections][s₁, s₂][channels] in one row.
    double[] atRest() {
        return new double[2 * coefficients.length * channels];
    }

    /// Filters a block in place.
    ///
    /// @param block   V, [samples][channels] in one row
    /// @param states  what earlier samples left, as of [#atRest]; changed
    void filter(double[] block, int samples, double[] states) {
        for (int section = 0; section < coefficients.length; section++) {
            filter(coefficients[section], block, samples, states, 2 * section * channels);
        }
        for (int i = 0; i < states.length; i++) {
            if (Math.abs(states[i]) < NOTHING) {
                states[i] = 0;
            }
        }
    }

    private void filter(double[] section, double[] block, int samples, double[] states, int first) {
        double b0 = section[0];
        double b1 = section[1];
        double b2 = section[2];
        double a1 = section[3];
        double a2 = section[4];
        int second = first + channels;
        for (int sample = 0; sample < samples; sample++) {
            int row = sample * channels;
            for (int channel = 0; channel < channels; channel++) {
                double input = block[row + channel];
                double output = b0 * input + states[first + channel];
                states[first + channel] = b1 * input - a1 * output + states[second + channel];
                states[second + channel] = b2 * input - a2 * output;
                block[row + channel] = output;
            }
        }
    }
}

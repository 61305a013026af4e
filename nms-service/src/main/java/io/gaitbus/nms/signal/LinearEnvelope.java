package io.gaitbus.nms.signal;

import java.util.ArrayList;
import java.util.List;
import uk.me.berndporr.iirj.Biquad;
import uk.me.berndporr.iirj.Butterworth;
import uk.me.berndporr.iirj.Cascade;

/// The causal linear envelope of raw EMG: high-pass 30 Hz (4th-order Butterworth), full-wave rectification, low-pass
/// 6 Hz (2nd-order Butterworth).
///
/// The low-pass delays by 37.5 ms at low frequencies; that is part of the electromechanical delay.
/// Source: D. G. Lloyd, T. F. Besier (2003), J. Biomech. 36(6), 765–776, there without lag; coefficients by iirj.
public final class LinearEnvelope {

    private static final double HIGH_PASS_HERTZ = 30;
    private static final double LOW_PASS_HERTZ = 6;

    private final List<Section> highPass;
    private final List<Section> lowPass;

    /// A second-order section, `a₀ = 1`.
    private record Section(double b0, double b1, double b2, double a1, double a2) {

        /// One sample through the section, transposed direct form II; `memory[at]` and the value after it are its
        /// own.
        double next(double[] memory, int at, double input) {
            double output = b0 * input + memory[at];
            memory[at] = b1 * input - a1 * output + memory[at + 1];
            memory[at + 1] = b2 * input - a2 * output;
            return output;
        }
    }

    /// @param rate sampling rate, Hz
    public LinearEnvelope(double rate) {
        Butterworth high = new Butterworth();
        high.highPass(4, rate, HIGH_PASS_HERTZ);
        this.highPass = sections(high);
        Butterworth low = new Butterworth();
        low.lowPass(2, rate, LOW_PASS_HERTZ);
        this.lowPass = sections(low);
    }

    private static List<Section> sections(Cascade filter) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < filter.getNumBiquads(); i++) {
            Biquad biquad = filter.getBiquad(i);
            double a0 = biquad.getA0();
            sections.add(new Section(
                    biquad.getB0() / a0,
                    biquad.getB1() / a0,
                    biquad.getB2() / a0,
                    biquad.getA1() / a0,
                    biquad.getA2() / a0));
        }
        return List.copyOf(sections);
    }

    /// How many values a channel's memory has.
    int memory() {
        return 2 * (highPass.size() + lowPass.size());
    }

    /// The envelope after one more sample, V.
    ///
    /// @param memory what earlier samples left; changed
    double next(double[] memory, double sample) {
        int at = 0;
        double value = sample;
        for (Section section : highPass) {
            value = section.next(memory, at, value);
            at += 2;
        }
        value = Math.abs(value);
        for (Section section : lowPass) {
            value = section.next(memory, at, value);
            at += 2;
        }
        return value;
    }
}

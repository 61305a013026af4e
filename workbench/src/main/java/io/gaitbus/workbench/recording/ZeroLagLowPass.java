package io.gaitbus.workbench.recording;

import uk.me.berndporr.iirj.Butterworth;

/// A low-pass without lag: a fourth-order Butterworth filter, run forward and then backward over a signal that is
/// long since measured. Its gain is the square of the filter's,
///
///     |H(f)|² = 1 / (1 + (tan(π f / fs) / tan(π fc / fs))⁸)
///
/// so one half at the cutoff. The signal is continued beyond its ends by its own point reflection, and the filter
/// starts settled on the first value, so a constant passes unchanged.
///
/// Source: F. Gustafsson (1996), IEEE Trans. Signal Process. 44(4), 988–992, on forward-backward filters; the
/// reflection is that of SciPy's `filtfilt`.
///
/// @param cutoff `fc`, Hz, above 0 and below half the rate
/// @param rate   `fs`, samples a second, Hz
record ZeroLagLowPass(double cutoff, double rate) {

    private static final int ORDER = 4;

    ZeroLagLowPass {
        if (!(cutoff > 0 && cutoff < rate / 2)) {
            throw new IllegalArgumentException("cutoff is %s Hz, outside (0, %s)".formatted(cutoff, rate / 2));
        }
    }

    /// The signal, filtered; as long as it was.
    double[] filtered(double[] signal) {
        int edge = Math.min(signal.length - 1, (int) Math.ceil(2 * rate / cutoff));
        double[] extended = new double[signal.length + 2 * edge];
        for (int i = 0; i < extended.length; i++) {
            extended[i] = reflected(signal, i - edge);
        }
        pass(extended);
        reverse(extended);
        pass(extended);
        reverse(extended);
        return java.util.Arrays.copyOfRange(extended, edge, edge + signal.length);
    }

    private static double reflected(double[] signal, int i) {
        int last = signal.length - 1;
        if (i < 0) {
            return 2 * signal[0] - signal[-i];
        }
        return i <= last ? signal[i] : 2 * signal[last] - signal[2 * last - i];
    }

    /// One way; the gain at rest is one, so filtering the difference to the first value starts it settled there.
    private void pass(double[] signal) {
        Butterworth filter = new Butterworth();
        filter.lowPass(ORDER, rate, cutoff);
        double first = signal[0];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = first + filter.filter(signal[i] - first);
        }
    }

    private static void reverse(double[] signal) {
        for (int i = 0, j = signal.length - 1; i < j; i++, j--) {
            double held = signal[i];
            signal[i] = signal[j];
            signal[j] = held;
        }
    }
}

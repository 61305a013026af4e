package io.gaitbus.nms.signal;

/// Cosine and sine at 50 and 60 Hz and at their third harmonics, to correlate EMG with. Both mains, for a
/// channel is judged also where nobody has said which one there is.
///
/// Phase counts from frame 0, so that it does not depend on how samples are cut into windows.
final class MainsWaves {

    /// The mains; each has a fundamental and a third harmonic here, one after the other.
    static final int MAINS = 2;

    static final int HARMONICS = 2;

    /// Rows of a block of waves: a cosine and a sine for each frequency.
    static final int ROWS = 2 * MAINS * HARMONICS;

    private static final double[] FREQUENCIES = {50, 150, 60, 180};

    private final double rate;

    /// @param rate sampling rate, Hz
    MainsWaves(double rate) {
        this.rate = rate;
    }

    /// Writes the waves at some samples.
    ///
    /// @param first number of the first sample since frame 0
    /// @param waves dimensionless, [cosine and sine of each frequency][samples] in one row
    void into(double[] waves, long first, int samples) {
        for (int i = 0; i < FREQUENCIES.length; i++) {
            double cycles = FREQUENCIES[i] * (first / rate);
            double phase = 2 * Math.PI * (cycles - Math.floor(cycles));
            double step = 2 * Math.PI * FREQUENCIES[i] / rate;
            rotate(waves, 2 * i * samples, samples, phase, step);
        }
    }

    private static void rotate(double[] waves, int row, int samples, double phase, double step) {
        double turnCosine = Math.cos(step);
        double turnSine = Math.sin(step);
        double cosine = Math.cos(phase);
        double sine = Math.sin(phase);
        for (int sample = 0; sample < samples; sample++) {
            waves[row + sample] = cosine;
            waves[row + samples + sample] = sine;
            double next = cosine * turnCosine - sine * turnSine;
            sine = sine * turnCosine + cosine * turnSine;
            cosine = next;
        }
    }
}

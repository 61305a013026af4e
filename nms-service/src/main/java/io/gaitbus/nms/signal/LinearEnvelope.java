package io.gaitbus.nms.signal;

import java.util.ArrayList;
import java.util.List;
import uk.me.berndporr.iirj.Butterworth;

/// The causal linear envelope of raw EMG, all channels of a leg side by side: high-pass 30 Hz (4th-order
/// Butterworth), a notch at the mains and its odd harmonics where a lab asks for one, full-wave
/// rectification, low-pass 6 Hz (2nd-order Butterworth).
///
/// The low-pass delays by 37.5 ms at low frequencies; that is part of the electromechanical delay. Source:
/// D. G. Lloyd, T. F. Besier (2003), J. Biomech. 36(6), 765–776, there without lag; coefficients by iirj.
///
/// The notch is ours: 4 Hz wide, so that it holds mains that wander by 0.15 Hz at 20 dB, costs less than
/// 1 dB of the EMG 5 Hz away, and forgets as exp(−4π t): after half a second 2e-3 of a hum that ended are left,
/// and 2e-4 of a step, where without a notch less than 1e-5 of it are. It takes the fundamental, the third and
/// the fifth harmonic, as far as they lie below 0.45 of the sampling rate: magnetising currents make odd ones,
/// and those beyond lie where surface EMG has little power left to rectify with.
final class LinearEnvelope {

    private static final double HIGH_PASS_HERTZ = 30;
    private static final double LOW_PASS_HERTZ = 6;
    private static final double NOTCH_HERTZ = 4;
    private static final int[] HARMONICS = {1, 3, 5};

    /// Above this share of the sampling rate there is no notch.
    private static final double HIGHEST_NOTCH = 0.45;

    private final Sections highPass;
    private final Sections notch;
    private final Sections lowPass;
    private final int channels;

    /// @param rate           sampling rate, Hz
    /// @param mainsFrequency what the notch is to take out, Hz; 0: no notch
    LinearEnvelope(double rate, double mainsFrequency, int channels) {
        this.channels = channels;
        Butterworth high = new Butterworth();
        high.highPass(4, rate, HIGH_PASS_HERTZ);
        this.highPass = Sections.of(List.of(high), channels);
        this.notch = Sections.of(notches(rate, mainsFrequency), channels);
        Butterworth low = new Butterworth();
        low.lowPass(2, rate, LOW_PASS_HERTZ);
        this.lowPass = Sections.of(List.of(low), channels);
    }

    /// Band stops at the mains and its odd harmonics; none where the frequency is 0.
    static List<Butterworth> notches(double rate, double mainsFrequency) {
        List<Butterworth> notches = new ArrayList<>();
        for (int harmonic : HARMONICS) {
            double frequency = harmonic * mainsFrequency;
            if (frequency > 0 && frequency < HIGHEST_NOTCH * rate) {
                Butterworth notch = new Butterworth();
                notch.bandStop(1, rate, frequency, NOTCH_HERTZ);
                notches.add(notch);
            }
        }
        return notches;
    }

    /// The filters before the first sample.
    Running atRest() {
        return new Running(highPass.atRest(), notch.atRest(), lowPass.atRest());
    }

    /// The filters with what they remember of all channels. Its owner alone changes it.
    final class Running {

        private final double[] highPassStates;
        private final double[] notchStates;
        private final double[] lowPassStates;

        private Running(double[] highPassStates, double[] notchStates, double[] lowPassStates) {
            this.highPassStates = highPassStates;
            this.notchStates = notchStates;
            this.lowPassStates = lowPassStates;
        }

        Running copy() {
            return new Running(highPassStates.clone(), notchStates.clone(), lowPassStates.clone());
        }

        /// From raw EMG to its band above the movement artefacts, in place.
        ///
        /// @param block V, [samples][channels] in one row
        void band(double[] block, int samples) {
            highPass.filter(block, samples, highPassStates);
        }

        /// From that band to the envelope, in place.
        void envelope(double[] block, int samples) {
            notch.filter(block, samples, notchStates);
            for (int i = 0; i < samples * channels; i++) {
                block[i] = Math.abs(block[i]);
            }
            lowPass.filter(block, samples, lowPassStates);
        }
    }
}

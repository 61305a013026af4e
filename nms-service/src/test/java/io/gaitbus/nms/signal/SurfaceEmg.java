package io.gaitbus.nms.signal;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// Surface EMG to test with: Gaussian noise with the spectrum of an active muscle, on top of an amplifier's
/// white noise.
///
///     P(f) ∝ fₕ⁴ f² / ((f² + fₗ²)(f² + fₕ²)²),   fₗ = 60 Hz, fₕ = 120 Hz
///
/// Source of the spectrum: F. B. Stulen, C. J. De Luca (1981), IEEE Trans. Biomed. Eng. 28(7), 515–523.
public final class SurfaceEmg {

    private static final double LOWER_HERTZ = 60;
    private static final double HIGHER_HERTZ = 120;

    /// Noise of a good amplifier, V rms.
    private static final double AMPLIFIER = 1.5e-6;

    private SurfaceEmg() {}

    /// Noise of the amplifier alone, as of a muscle at rest, V.
    public static float[] rest(double rate, double seconds, long seed) {
        return of(rate, seconds, seed, _ -> 0);
    }

    /// EMG of a muscle whose strength changes with time.
    ///
    /// @param strength V rms at a time in s
    /// @return V
    public static float[] of(double rate, double seconds, long seed, DoubleUnaryOperator strength) {
        SplittableRandom random = new SplittableRandom(seed);
        double high = Math.exp(-2 * Math.PI * LOWER_HERTZ / rate);
        double low = Math.exp(-2 * Math.PI * HIGHER_HERTZ / rate);
        double[] shaped = new double[(int) Math.round(seconds * rate)];
        double power = 0;
        double before = 0;
        double highPassed = 0;
        double lowPassed = 0;
        double twice = 0;
        for (int i = 0; i < shaped.length; i++) {
            double white = random.nextGaussian();
            highPassed = high * highPassed + white - before;
            before = white;
            lowPassed = low * lowPassed + (1 - low) * highPassed;
            twice = low * twice + (1 - low) * lowPassed;
            shaped[i] = twice;
            power += twice * twice;
        }
        double rms = Math.sqrt(power / shaped.length);
        float[] emg = new float[shaped.length];
        for (int i = 0; i < emg.length; i++) {
            emg[i] = (float) (strength.applyAsDouble(i / rate) * shaped[i] / rms + AMPLIFIER * random.nextGaussian());
        }
        return emg;
    }

    /// Bursts of a muscle in walking: 0.5 s of 1.1 s, V rms.
    public static double walking(double seconds) {
        double phase = seconds % 1.1;
        return phase < 0.5 ? 300e-6 * Math.sin(Math.PI * phase / 0.5) : 0;
    }
}

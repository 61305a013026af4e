package io.gaitbus.workbench.simulation;

/// Surface EMG of a muscle under a steady effort: Gaussian noise of variance 1 with the spectrum
///
///     P(f) ∝ fₕ⁴ f² / ((f² + fₗ²)(f² + fₕ²)²)
///
/// made by one high-pass and two low-passes of first order, each by the bilinear transform.
/// Source of the spectrum: F. B. Stulen, C. J. De Luca (1981), IEEE Trans. Biomed. Eng. 28(7), 515–523; of Gaussian
/// noise whose amplitude the excitation modulates: N. Hogan, R. W. Mann (1980), IEEE Trans. Biomed. Eng. 27(7),
/// 382–395.
final class EmgSource {

    /// Impulse response taken for the variance, samples: long beyond the slowest filter's memory.
    private static final int MEMORY = 400;

    private final double high;
    private final double low;
    private final double scale;

    private double highInput;
    private double highOutput;
    private final double[] lowInput = new double[2];
    private final double[] lowOutput = new double[2];

    /// @param lower  `fₗ`, Hz
    /// @param higher `fₕ`, Hz
    /// @param rate   samples a second, Hz
    EmgSource(double lower, double higher, double rate) {
        this.high = Math.tan(Math.PI * lower / rate);
        this.low = Math.tan(Math.PI * higher / rate);
        double energy = 0;
        for (int i = 0; i < MEMORY; i++) {
            double response = filtered(i == 0 ? 1 : 0);
            energy += response * response;
        }
        this.scale = 1 / Math.sqrt(energy);
    }

    /// The next sample, dimensionless, out of a sample of white noise of variance 1.
    double next(double white) {
        return scale * filtered(white);
    }

    private double filtered(double input) {
        highOutput = (input - highInput + (1 - high) * highOutput) / (1 + high);
        highInput = input;
        double value = highOutput;
        for (int pass = 0; pass < 2; pass++) {
            lowOutput[pass] = (low * (value + lowInput[pass]) + (1 - low) * lowOutput[pass]) / (1 + low);
            lowInput[pass] = value;
            value = lowOutput[pass];
        }
        return value;
    }
}

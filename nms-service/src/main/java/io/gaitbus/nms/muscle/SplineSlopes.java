package io.gaitbus.nms.muscle;

/// Slopes at the knots of the spline of G. E. Forsythe, M. A. Malcolm, C. B. Moler (1977), Computer Methods
/// for Mathematical Computations, ch. 4.4.
///
/// The unknowns are a sixth of the second derivatives, `σ`: inside, a tridiagonal system makes the slopes
/// agree; at each end the third derivative is the third divided difference of the four nearest knots.
final class SplineSlopes {

    private SplineSlopes() {}

    /// @param x at least 4, rising
    static double[] through(double[] x, double[] y) {
        int last = x.length - 1;
        double[] width = new double[last];
        double[] secant = new double[last];
        for (int i = 0; i < last; i++) {
            width[i] = x[i + 1] - x[i];
            secant[i] = (y[i + 1] - y[i]) / width[i];
        }
        double[] diagonal = new double[last + 1];
        double[] sigma = new double[last + 1]; // the right side, until solved
        diagonal[0] = -width[0];
        sigma[0] = width[0] * width[0] * thirdDifference(x, secant, 0);
        for (int i = 1; i < last; i++) {
            diagonal[i] = 2 * (width[i - 1] + width[i]);
            sigma[i] = secant[i] - secant[i - 1];
        }
        diagonal[last] = -width[last - 1];
        sigma[last] = -width[last - 1] * width[last - 1] * thirdDifference(x, secant, last - 3);
        solve(width, diagonal, sigma);
        double[] slopes = new double[last + 1];
        for (int i = 0; i < last; i++) {
            slopes[i] = secant[i] - width[i] * (sigma[i + 1] + 2 * sigma[i]);
        }
        slopes[last] = secant[last - 1] + width[last - 1] * (sigma[last - 1] + 2 * sigma[last]);
        return slopes;
    }

    /// The third divided difference over the four knots from one on.
    private static double thirdDifference(double[] x, double[] secant, int from) {
        double left = (secant[from + 1] - secant[from]) / (x[from + 2] - x[from]);
        double right = (secant[from + 2] - secant[from + 1]) / (x[from + 3] - x[from + 1]);
        return (right - left) / (x[from + 3] - x[from]);
    }

    /// Solves a symmetric tridiagonal system in place (Thomas' algorithm).
    private static void solve(double[] besides, double[] diagonal, double[] values) {
        int last = values.length - 1;
        for (int i = 1; i <= last; i++) {
            double factor = besides[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * besides[i - 1];
            values[i] -= factor * values[i - 1];
        }
        values[last] /= diagonal[last];
        for (int i = last - 1; i >= 0; i--) {
            values[i] = (values[i] - besides[i] * values[i + 1]) / diagonal[i];
        }
    }
}

package io.gaitbus.nms.spline;

/// The cubic spline of G. E. Forsythe, M. A. Malcolm, C. B. Moler (1977), Computer Methods for Mathematical
/// Computations, ch. 4.4, as what its pieces are made of. What lies beyond the knots is its users' affair.
///
/// The unknowns are a sixth of the second derivatives, `σ`: inside, a tridiagonal system makes the slopes
/// agree; at each end the third derivative is the third divided difference of the four nearest knots. Through
/// three knots it is the parabola, through two the line.
public final class ForsytheSpline {

    private final double[] width;
    private final double[] secant;
    private final double[] sigma;

    /// @param x at least 2, rising
    /// @param y as many
    public ForsytheSpline(double[] x, double[] y) {
        int last = x.length - 1;
        width = new double[last];
        secant = new double[last];
        for (int i = 0; i < last; i++) {
            width[i] = x[i + 1] - x[i];
            secant[i] = (y[i + 1] - y[i]) / width[i];
        }
        sigma = new double[last + 1]; // the right side, until solved
        if (last > 1) {
            double[] diagonal = new double[last + 1];
            diagonal[0] = -width[0];
            diagonal[last] = -width[last - 1];
            for (int i = 1; i < last; i++) {
                diagonal[i] = 2 * (width[i - 1] + width[i]);
                sigma[i] = secant[i] - secant[i - 1];
            }
            if (last > 2) {
                sigma[0] = width[0] * width[0] * thirdDifference(x, 0);
                sigma[last] = -width[last - 1] * width[last - 1] * thirdDifference(x, last - 3);
            }
            solve(diagonal);
        }
    }

    /// The third divided difference over the four knots from one on.
    private double thirdDifference(double[] x, int from) {
        double left = (secant[from + 1] - secant[from]) / (x[from + 2] - x[from]);
        double right = (secant[from + 2] - secant[from + 1]) / (x[from + 3] - x[from + 1]);
        return (right - left) / (x[from + 3] - x[from]);
    }

    /// Solves the symmetric tridiagonal system in place (Thomas' algorithm); beside its diagonal are the
    /// widths.
    private void solve(double[] diagonal) {
        int last = sigma.length - 1;
        for (int i = 1; i <= last; i++) {
            double factor = width[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * width[i - 1];
            sigma[i] -= factor * sigma[i - 1];
        }
        sigma[last] /= diagonal[last];
        for (int i = last - 1; i >= 0; i--) {
            sigma[i] = (sigma[i] - width[i] * sigma[i + 1]) / diagonal[i];
        }
    }

    /// Slopes at the knots.
    public double[] slopes() {
        int last = width.length;
        double[] slopes = new double[last + 1];
        for (int i = 0; i < last; i++) {
            slopes[i] = secant[i] - width[i] * (sigma[i + 1] + 2 * sigma[i]);
        }
        slopes[last] = secant[last - 1] + width[last - 1] * (sigma[last - 1] + 2 * sigma[last]);
        return slopes;
    }

    /// Coefficient of `(x − xᵢ)²` in each piece.
    public double[] squares() {
        double[] squares = new double[width.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = 3 * sigma[i];
        }
        return squares;
    }

    /// Coefficient of `(x − xᵢ)³` in each piece.
    public double[] cubes() {
        double[] cubes = new double[width.length];
        for (int i = 0; i < cubes.length; i++) {
            cubes[i] = (sigma[i + 1] - sigma[i]) / width[i];
        }
        return cubes;
    }
}

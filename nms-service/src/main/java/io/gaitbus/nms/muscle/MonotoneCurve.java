package io.gaitbus.nms.muscle;

/// A curve through knots that is smooth, and monotone between any two of them: it neither overshoots nor turns
/// negative.
///
/// Beyond its knots it keeps the value of the nearest.
/// Source: F. N. Fritsch, J. Butland (1984), SIAM J. Sci. Stat. Comput. 5(2), 300–304: cubic Hermite, slopes from the
/// weighted harmonic mean of the neighbouring secants, 0 at an extremum.
public final class MonotoneCurve {

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    private MonotoneCurve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.slope = slopes(x, y);
    }

    /// @param knots x₀, y₀, x₁, y₁, …; x rising
    static MonotoneCurve through(double... knots) {
        int count = knots.length / 2;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = knots[2 * i];
            y[i] = knots[2 * i + 1];
            if (i > 0 && !(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("knot %d at %s does not follow %s".formatted(i, x[i], x[i - 1]));
            }
        }
        return new MonotoneCurve(x, y);
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length];
        for (int i = 1; i < x.length - 1; i++) {
            double left = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            double right = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
            if (left * right > 0) {
                double wide = 2 * (x[i + 1] - x[i]) + (x[i] - x[i - 1]);
                double narrow = (x[i + 1] - x[i]) + 2 * (x[i] - x[i - 1]);
                slopes[i] = (wide + narrow) / (wide / left + narrow / right);
            }
        }
        return slopes;
    }

    /// The value at a place.
    public double at(double place) {
        if (place <= x[0]) {
            return y[0];
        }
        int last = x.length - 1;
        if (place >= x[last]) {
            return y[last];
        }
        int i = 0;
        while (place >= x[i + 1]) {
            i++;
        }
        double width = x[i + 1] - x[i];
        double t = (place - x[i]) / width;
        double s = 1 - t;
        return y[i] * (1 + 2 * t) * s * s
                + slope[i] * width * t * s * s
                + y[i + 1] * t * t * (3 - 2 * t)
                - slope[i + 1] * width * t * t * s;
    }
}

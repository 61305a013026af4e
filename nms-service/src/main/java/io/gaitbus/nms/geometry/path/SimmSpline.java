package io.gaitbus.nms.geometry.path;

import java.util.List;

/// OpenSim's SimmSpline: a cubic spline whose third derivative at each end is that of the cubic through the
/// four points there. Beyond its points it goes on straight.
///
/// Through two points it is the line, through three the parabola.
/// Source: G. E. Forsythe, M. A. Malcolm, C. B. Moler (1977), Computer Methods for Mathematical Computations,
/// ch. 4.
public final class SimmSpline {

    private final double[] x;
    private final double[] y;

    /// Per point: the slope, and the coefficients of `(x − xᵢ)²` and `(x − xᵢ)³` after it.
    private final double[] slope;

    private final double[] second;
    private final double[] third;

    /// A spline through points.
    ///
    /// @param x ascending
    /// @param y as many
    public SimmSpline(List<Double> x, List<Double> y) {
        if (x.size() < 2 || x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "%d x and %d y; as many of both, two or more, would be right".formatted(x.size(), y.size()));
        }
        this.x = finite(x);
        this.y = finite(y);
        for (int i = 1; i < this.x.length; i++) {
            if (!(this.x[i] > this.x[i - 1])) {
                throw new IllegalArgumentException(
                        "x %s after %s; ascending would be right".formatted(this.x[i], this.x[i - 1]));
            }
        }
        slope = new double[this.x.length];
        second = new double[this.x.length];
        third = new double[this.x.length];
        if (this.x.length == 2) {
            slope[0] = (this.y[1] - this.y[0]) / (this.x[1] - this.x[0]);
            slope[1] = slope[0];
        } else {
            fit();
        }
    }

    private static double[] finite(List<Double> values) {
        double[] copy = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (double value : copy) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s; finite numbers would be right".formatted(value));
            }
        }
        return copy;
    }

    /// Solves the tridiagonal system for the second-order coefficients, which `second` holds on the way:
    /// `slope` has its diagonal, `third` what is beside it.
    private void fit() {
        int last = x.length - 1;
        third[0] = x[1] - x[0];
        second[1] = (y[1] - y[0]) / third[0];
        for (int i = 1; i < last; i++) {
            third[i] = x[i + 1] - x[i];
            slope[i] = 2 * (third[i - 1] + third[i]);
            second[i + 1] = (y[i + 1] - y[i]) / third[i];
            second[i] = second[i + 1] - second[i];
        }
        slope[0] = -third[0];
        slope[last] = -third[last - 1];
        second[0] = 0;
        second[last] = 0;
        if (last > 2) {
            second[0] = second[2] / (x[3] - x[1]) - second[1] / (x[2] - x[0]);
            second[last] = second[last - 1] / (x[last] - x[last - 2]) - second[last - 2] / (x[last - 1] - x[last - 3]);
            second[0] *= third[0] * third[0] / (x[3] - x[0]);
            second[last] *= -third[last - 1] * third[last - 1] / (x[last] - x[last - 3]);
        }
        for (int i = 1; i <= last; i++) {
            double share = third[i - 1] / slope[i - 1];
            slope[i] -= share * third[i - 1];
            second[i] -= share * second[i - 1];
        }
        second[last] /= slope[last];
        for (int i = last - 1; i >= 0; i--) {
            second[i] = (second[i] - third[i] * second[i + 1]) / slope[i];
        }
        coefficients(last);
    }

    private void coefficients(int last) {
        slope[last] =
                (y[last] - y[last - 1]) / third[last - 1] + third[last - 1] * (second[last - 1] + 2 * second[last]);
        for (int i = 0; i < last; i++) {
            double width = third[i];
            slope[i] = (y[i + 1] - y[i]) / width - width * (second[i + 1] + 2 * second[i]);
            third[i] = (second[i + 1] - second[i]) / width;
            second[i] *= 3;
        }
        second[last] *= 3;
        third[last] = third[last - 1];
    }

    double at(double at) {
        int last = x.length - 1;
        if (at < x[0]) {
            return y[0] + slope[0] * (at - x[0]);
        }
        if (at > x[last]) {
            return y[last] + slope[last] * (at - x[last]);
        }
        int i = 0;
        while (i < last - 1 && at >= x[i + 1]) {
            i++;
        }
        double beyond = at - x[i];
        return y[i] + beyond * (slope[i] + beyond * (second[i] + beyond * third[i]));
    }
}

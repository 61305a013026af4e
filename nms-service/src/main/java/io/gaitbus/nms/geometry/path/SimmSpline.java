package io.gaitbus.nms.geometry.path;

import io.gaitbus.nms.spline.ForsytheSpline;
import java.util.List;

/// OpenSim's SimmSpline: a [ForsytheSpline] that goes on straight beyond its points.
public final class SimmSpline {

    private final double[] x;
    private final double[] y;

    /// Per point: the slope, and, but for the last, the coefficients of `(x − xᵢ)²` and `(x − xᵢ)³` after it.
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
        ForsytheSpline spline = new ForsytheSpline(this.x, this.y);
        slope = spline.slopes();
        second = spline.squares();
        third = spline.cubes();
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

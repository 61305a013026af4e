package io.gaitbus.nms.geometry.path;

import java.util.List;

/// How far an axis or a point has moved at an angle of a joint.
public sealed interface CoordinateFunction {

    /// Its value, m or rad.
    ///
    /// @param angle rad
    double at(double angle);

    /// Always the same.
    ///
    /// @param value m or rad
    record Constant(double value) implements CoordinateFunction {

        public Constant {
            finite(value);
        }

        @Override
        public double at(double angle) {
            return value;
        }
    }

    /// A polynomial.
    ///
    /// @param coefficients highest power first
    record Polynomial(List<Double> coefficients) implements CoordinateFunction {

        public Polynomial {
            coefficients = List.copyOf(coefficients);
            coefficients.forEach(CoordinateFunction::finite);
            if (coefficients.isEmpty()) {
                throw new IllegalArgumentException("no coefficients; one or more would be right");
            }
        }

        @Override
        public double at(double angle) {
            double value = 0;
            for (double coefficient : coefficients) {
                value = value * angle + coefficient;
            }
            return value;
        }
    }

    /// A function, so many times as large.
    ///
    /// @param function what is multiplied
    /// @param factor   dimensionless
    record Multiplied(CoordinateFunction function, double factor) implements CoordinateFunction {

        public Multiplied {
            finite(factor);
        }

        @Override
        public double at(double angle) {
            return factor * function.at(angle);
        }
    }

    /// A cubic spline through points.
    ///
    /// @param spline see there
    record Interpolated(SimmSpline spline) implements CoordinateFunction {

        @Override
        public double at(double angle) {
            return spline.at(angle);
        }
    }

    private static void finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s; a finite number would be right".formatted(value));
        }
    }
}

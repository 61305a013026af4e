package io.gaitbus.nms.muscle;

import java.util.List;

/// The range of a joint's angle over which the geometry was fitted, and the Chebyshev basis on it.
///
/// @param lowest  rad
/// @param highest rad
record Joint(double lowest, double highest) {

    static final int KNEE = 1;

    /// Hip, knee and ankle: the ranges of the table, flexion and dorsiflexion positive.
    private static final List<Joint> RANGES = List.of(degrees(-15, 90), degrees(-10, 120), degrees(-30, 30));

    static Joint of(int joint) {
        return RANGES.get(joint);
    }

    private static Joint degrees(double lowest, double highest) {
        return new Joint(Math.toRadians(lowest), Math.toRadians(highest));
    }

    private double scaled(double angle) {
        return (2 * Math.clamp(angle, lowest, highest) - lowest - highest) / (highest - lowest);
    }

    /// Chebyshev polynomials of the first kind, degree 0 and up.
    double[] basis(double angle, int terms) {
        double x = scaled(angle);
        double[] basis = new double[terms];
        basis[0] = 1;
        for (int n = 1; n < terms; n++) {
            basis[n] = n == 1 ? x : 2 * x * basis[n - 1] - basis[n - 2];
        }
        return basis;
    }

    /// Their derivatives with respect to the angle, 1/rad: `T′ₙ = n Uₙ₋₁`.
    double[] slopes(double angle, int terms) {
        double x = scaled(angle);
        double[] slopes = new double[terms];
        double second = 0; // U of degree n − 2
        double first = 1; // U of degree n − 1
        for (int n = 1; n < terms; n++) {
            slopes[n] = n * first * 2 / (highest - lowest);
            double next = 2 * x * first - second;
            second = first;
            first = next;
        }
        return slopes;
    }
}

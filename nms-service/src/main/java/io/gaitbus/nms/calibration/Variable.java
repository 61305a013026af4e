package io.gaitbus.nms.calibration;

import java.util.List;
import java.util.Locale;

/// One number that a calibration may change.
///
/// @param name    in words, e.g. `tendon slack length of vas_lat, m`
/// @param lower   its least
/// @param upper   its greatest
/// @param start   where the uncalibrated muscles have it, inside the bounds
/// @param muscles whose torque it changes, as indices of [io.gaitbus.gait.Muscles#KNEE]
/// @param moved   whether the start had to be moved to lie inside
record Variable(String name, double lower, double upper, double start, List<Integer> muscles, boolean moved) {

    /// Nearer to a bound than this share of the range, a value is on it.
    private static final double ON_BOUND = 1e-3;

    Variable {
        muscles = List.copyOf(muscles);
        if (!(lower < upper && start >= lower && start <= upper)) {
            throw new IllegalArgumentException(
                    "%s starts at %s; between %s and %s would be right".formatted(name, start, lower, upper));
        }
    }

    double range() {
        return upper - lower;
    }

    /// Where in its range a value lies, in [0, 1].
    double share(double value) {
        return (value - lower) / range();
    }

    /// The value at a share of the range.
    double value(double share) {
        return lower + share * range();
    }

    /// The value a small step away, away from the bound where there is no room before it.
    ///
    /// @param share of the range
    double besides(double value, double share) {
        double step = share * range();
        return value + step > upper ? value - step : value + step;
    }

    boolean onBound(double value) {
        return share(value) < ON_BOUND || share(value) > 1 - ON_BOUND;
    }

    /// A value on a bound, in words.
    String boundInWords(double value) {
        return String.format(Locale.ROOT, "%s: %.4g, its %s", name, value, share(value) < 0.5 ? "least" : "greatest");
    }

    /// The moved start in words.
    String moveInWords() {
        return String.format(
                Locale.ROOT, "%s: started at %.4g, for it lay outside %.4g to %.4g", name, start, lower, upper);
    }
}

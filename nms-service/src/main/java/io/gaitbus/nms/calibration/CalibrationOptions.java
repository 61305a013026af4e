package io.gaitbus.nms.calibration;

/// How muscles are fitted.
///
/// @param fitDelay           whether the electromechanical delay may change
/// @param fibreLengthPenalty weight of fibres that leave 0.5 to 1.5 optimal lengths, not below 0; at 0
///                           torque alone counts
/// @param prior              weight of the uncalibrated muscles, not below 0
/// @param starts             how many starting points, at least 1
/// @param steps              the most steps from one of them, at least 1
/// @param seed               of the starting points
public record CalibrationOptions(
        boolean fitDelay, double fibreLengthPenalty, double prior, int starts, int steps, long seed) {

    /// Torque alone, with a prior that leaves few parameters on a bound and costs the torque next to
    /// nothing.
    public static final CalibrationOptions DEFAULT = new CalibrationOptions(true, 0, 0.01, 4, 40, 1);

    public CalibrationOptions {
        if (!(fibreLengthPenalty >= 0
                && fibreLengthPenalty < 1e6
                && prior >= 0
                && prior < 1e6
                && starts >= 1
                && steps >= 1)) {
            throw new IllegalArgumentException(
                    "fibre length penalty %s, prior %s, %d starts, %d steps; 0 to 1e6 twice, 1 and 1 or more would be right"
                            .formatted(fibreLengthPenalty, prior, starts, steps));
        }
    }

    /// The same with the electromechanical delay free or as it is.
    public CalibrationOptions fittingDelay(boolean free) {
        return new CalibrationOptions(free, fibreLengthPenalty, prior, starts, steps, seed);
    }

    /// The same with another penalty.
    public CalibrationOptions penalising(double fibreLengths) {
        return new CalibrationOptions(fitDelay, fibreLengths, prior, starts, steps, seed);
    }

    /// The same with another seed.
    public CalibrationOptions seeded(long other) {
        return new CalibrationOptions(fitDelay, fibreLengthPenalty, prior, starts, steps, other);
    }

    /// The same from another number of starting points.
    public CalibrationOptions starting(int points) {
        return new CalibrationOptions(fitDelay, fibreLengthPenalty, prior, points, steps, seed);
    }
}

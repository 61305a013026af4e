package io.gaitbus.workbench.evaluation.figures;

/// How often the measured torque lies within the interval in which it should lie nine times out of ten: the
/// estimate ± 1.645 standard deviations of a Gaussian.
///
/// @param inside frames in which it does
/// @param frames all with a known torque; 0 for a model that gives no standard deviation
public record Coverage(long inside, long frames) {

    /// Of a model that gives no interval.
    public static final Coverage NONE = new Coverage(0, 0);

    /// The 95th percentile of the standard normal distribution.
    public static final double HALF_WIDTH = 1.645;

    public Coverage {
        if (inside < 0 || inside > frames) {
            throw new IllegalArgumentException("%d of %d frames".formatted(inside, frames));
        }
    }

    /// Over one frame.
    ///
    /// @param reference N·m/kg
    /// @param estimate  N·m/kg
    /// @param deviation of the estimate, N·m/kg
    public static Coverage of(double reference, double estimate, double deviation) {
        return new Coverage(Math.abs(reference - estimate) <= HALF_WIDTH * deviation ? 1 : 0, 1);
    }

    /// Over the frames of both.
    public Coverage plus(Coverage other) {
        return new Coverage(inside + other.inside, frames + other.frames);
    }

    /// In [0, 1]; NaN over no frames.
    public double share() {
        return (double) inside / frames;
    }
}

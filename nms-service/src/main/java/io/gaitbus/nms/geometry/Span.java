package io.gaitbus.nms.geometry;

import io.gaitbus.nms.geometry.path.Coordinate;

/// A joint's range of angles, and cubic B-splines over it whose knots are evenly spaced.
///
/// Within the range the splines are twice continuously differentiable. Beyond it each goes on straight, with
/// the slope it has at the end: lengths keep changing there, moment arms about the joint stay what they are
/// at the end. That is so because a lab's angles may leave the range of the table by some degrees (the hip
/// behind a runner), where a cubic would run away, and a length that stood still would tell the muscle it
/// does not move.
///
/// @param joint     which
/// @param lowest    rad
/// @param highest   rad
/// @param intervals between knots
record Span(Coordinate joint, double lowest, double highest, int intervals) {

    /// Ranges of the fit, those of the reference table, and the knots in them: every 5° in the knee, where via
    /// points switch, every 21° in the hip, every 20° in the ankle.
    static final Span HIP = degrees(Coordinate.HIP, -15, 90, 5);

    static final Span KNEE = degrees(Coordinate.KNEE, -10, 120, 26);
    static final Span ANKLE = degrees(Coordinate.ANKLE, -30, 30, 3);

    Span {
        if (!(lowest < highest && intervals > 0 && Double.isFinite(highest - lowest))) {
            throw new IllegalArgumentException("%s of %s to %s rad in %d intervals; one or more would be right"
                    .formatted(joint.word(), lowest, highest, intervals));
        }
    }

    private static Span degrees(Coordinate joint, double lowest, double highest, int intervals) {
        return new Span(joint, Math.toRadians(lowest), Math.toRadians(highest), intervals);
    }

    /// That of the other joint a muscle spans; the knee's own where it spans none.
    static Span besideKnee(String muscle) {
        return switch (muscle) {
            case "vas_lat", "vas_med", "vas_int", "bifemsh" -> KNEE;
            case "med_gas", "lat_gas" -> ANKLE;
            default -> HIP;
        };
    }

    /// How many splines there are.
    int terms() {
        return intervals + 3;
    }

    /// As an index of `Muscles.JOINTS`.
    int index() {
        return joint.index();
    }

    /// Evenly spaced angles from end to end, rad.
    double[] samples(int steps) {
        double[] angles = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            angles[i] = lowest + (highest - lowest) * i / steps;
        }
        return angles;
    }

    /// The four splines that are not 0 at an angle, and their slopes.
    void at(double angle, Terms into) {
        double within = Math.clamp(angle, lowest, highest);
        double perRadian = intervals / (highest - lowest);
        double knots = (within - lowest) * perRadian;
        int first = Math.min((int) knots, intervals - 1);
        double t = knots - first;
        double s = 1 - t;
        into.first = first;
        into.slope0 = -0.5 * s * s * perRadian;
        into.slope1 = (1.5 * t - 2) * t * perRadian;
        into.slope2 = (2 - 1.5 * s) * s * perRadian;
        into.slope3 = 0.5 * t * t * perRadian;
        double beyond = angle - within;
        into.value0 = s * s * s / 6 + beyond * into.slope0;
        into.value1 = 2.0 / 3 + (0.5 * t - 1) * t * t + beyond * into.slope1;
        into.value2 = 2.0 / 3 + (0.5 * s - 1) * s * s + beyond * into.slope2;
        into.value3 = t * t * t / 6 + beyond * into.slope3;
    }

    /// The four splines in force at an angle: fields, for they are in the innermost loop.
    static final class Terms {

        /// Index of the first of the four.
        int first;

        /// Dimensionless.
        double value0;

        double value1;
        double value2;
        double value3;

        /// 1/rad.
        double slope0;

        double slope1;
        double slope2;
        double slope3;
    }
}

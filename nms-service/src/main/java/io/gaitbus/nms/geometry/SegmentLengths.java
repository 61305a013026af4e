package io.gaitbus.nms.geometry;

import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.geometry.path.SegmentFactors;

/// Lengths of a leg's segments, which scale the generic anatomy to a subject.
///
/// @param leg   from greater trochanter to the floor, m
/// @param thigh from hip joint centre to knee joint centre, m; 0: not measured, scaled with the leg
/// @param shank from knee joint centre to ankle joint centre, m; 0: not measured, scaled with the leg
public record SegmentLengths(double leg, double thigh, double shank) {

    /// Greater trochanter above the floor over body height, dimensionless. Source: D. A. Winter (2009),
    /// Biomechanics and Motor Control of Human Movement, 4th ed., fig. 4.1.
    public static final double LEG_OVER_HEIGHT = 0.53;

    /// Leg length of the generic anatomy, which is 1.80 m tall, m.
    public static final double GENERIC_LEG = LEG_OVER_HEIGHT * 1.80;

    public SegmentLengths {
        if (!(leg > 0 && thigh >= 0 && shank >= 0 && Double.isFinite(leg + thigh + shank))) {
            throw new IllegalArgumentException(
                    "lengths of leg %s m, thigh %s m, shank %s m; above 0 would be right, 0 for a thigh or shank not measured"
                            .formatted(leg, thigh, shank));
        }
    }

    /// Of a subject whose thigh and shank were not measured.
    public static SegmentLengths ofLeg(double leg) {
        return new SegmentLengths(leg, 0, 0);
    }

    /// Whether all lengths are scaled alike.
    public boolean isUniform() {
        return thigh == 0 && shank == 0;
    }

    /// Leg length over that of the generic anatomy, dimensionless.
    public double legFactor() {
        return leg / GENERIC_LEG;
    }

    /// The segments over those of the generic leg.
    SegmentFactors over(LegModel generic) {
        return new SegmentFactors(
                legFactor(),
                thigh == 0 ? legFactor() : thigh / generic.thighLength(),
                shank == 0 ? legFactor() : shank / generic.shankLength(),
                legFactor());
    }
}

package io.gaitbus.workbench.simulation;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// One cycle of a movement: a stride from heel strike to heel strike, a squat, a rise from a chair and back.
///
/// @param period  length of a cycle, s
/// @param angles  of hip, knee, ankle over phase; rad, flexion and dorsiflexion positive
/// @param moments that the muscles aim at, of hip, knee, ankle over phase; N·m/kg, extension and plantarflexion
///                positive
record Cycle(double period, List<PeriodicCurve> angles, List<PeriodicCurve> moments) {

    /// Indices of the joints.
    static final int HIP = 0;

    static final int KNEE = 1;
    static final int ANKLE = 2;

    /// Joints of a leg.
    static final int JOINTS = 3;

    private static final int SAMPLES = 20;

    Cycle {
        angles = List.copyOf(angles);
        moments = List.copyOf(moments);
        if (!(period > 0) || angles.size() != JOINTS || moments.size() != JOINTS) {
            throw new IllegalArgumentException(
                    "a cycle of %s s with %d angles, %d moments".formatted(period, angles.size(), moments.size()));
        }
    }

    /// An angle out of a table in degrees, its swing about the mean scaled.
    static PeriodicCurve angle(double scale, double... degrees) {
        PeriodicCurve table = PeriodicCurve.through(degrees);
        double mean = table.mean();
        DoubleUnaryOperator radians = phase -> Math.toRadians(mean + scale * (table.at(phase) - mean));
        return PeriodicCurve.sampled(SAMPLES, radians);
    }

    /// A moment out of a table in N·m/kg, scaled.
    static PeriodicCurve moment(double scale, double... table) {
        PeriodicCurve curve = PeriodicCurve.through(table);
        return PeriodicCurve.sampled(SAMPLES, phase -> scale * curve.at(phase));
    }
}

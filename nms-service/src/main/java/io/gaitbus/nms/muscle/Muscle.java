package io.gaitbus.nms.muscle;

import static java.util.Objects.requireNonNull;

/// A muscle of one subject: its tendon unit, its strength, and how its activation follows its excitation.
///
/// @param unit     as in the anatomy
/// @param strength factor on its maximal isometric force, which muscles of one group share; dimensionless,
///                 above 0
/// @param dynamics its activation dynamics
public record Muscle(MuscleTendonUnit unit, double strength, ActivationDynamics dynamics) {

    public Muscle {
        requireNonNull(unit, "unit");
        requireNonNull(dynamics, "dynamics");
        if (!(strength > 0 && Double.isFinite(strength))) {
            throw new IllegalArgumentException(
                    "strength of %s is %s; above 0 would be right".formatted(unit.name(), strength));
        }
    }

    /// Not calibrated: as strong as the anatomy says, with [ActivationDynamics#GENERIC].
    static Muscle generic(MuscleTendonUnit unit) {
        return new Muscle(unit, 1, ActivationDynamics.GENERIC);
    }
}

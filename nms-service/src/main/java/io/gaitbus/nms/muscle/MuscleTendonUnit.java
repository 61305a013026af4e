package io.gaitbus.nms.muscle;

import static java.util.Objects.requireNonNull;

/// A muscle and its tendon in one subject: the parameters that set its force.
///
/// @param name               muscle name, as in OpenSim's gait2392, without a leg's suffix
/// @param maxIsometricForce  `F₀`: force when fully active, held still at `ℓₒ`; N
/// @param optimalFibreLength `ℓₒ`: fibre length at which active force peaks; m
/// @param tendonSlackLength  `ℓts`: tendon length below which it carries no force; m
/// @param optimalPennation   `φ₀`: angle between fibres and tendon at `ℓₒ`; rad, in [0, π/2)
public record MuscleTendonUnit(
        String name,
        double maxIsometricForce,
        double optimalFibreLength,
        double tendonSlackLength,
        double optimalPennation) {

    public MuscleTendonUnit {
        requireNonNull(name, "name");
        positive(name, "maximal isometric force", maxIsometricForce);
        positive(name, "optimal fibre length", optimalFibreLength);
        positive(name, "tendon slack length", tendonSlackLength);
        if (!(optimalPennation >= 0 && optimalPennation < Math.PI / 2)) {
            throw new IllegalArgumentException(
                    "optimal pennation of %s is %s rad, outside [0, π/2)".formatted(name, optimalPennation));
        }
    }

    private static void positive(String name, String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("%s of %s is %s; above 0 would be right".formatted(what, name, value));
        }
    }
}

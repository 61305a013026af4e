package io.gaitbus.workbench.simulation;

/// Muscles that do not span the knee, as the moment they can make at their joint: they share the load of the
/// muscles that span both, and some carry an electrode.
///
/// @param name     the muscle, or what stands for several
/// @param joint    the joint
/// @param greatest moment at full activation, N·m/kg; positive for extension and plantarflexion
record TorqueActuator(String name, int joint, double greatest) {

    TorqueActuator {
        if (!(Math.abs(greatest) > 0 && Double.isFinite(greatest))) {
            throw new IllegalArgumentException("%s: greatest moment %s N·m/kg".formatted(name, greatest));
        }
    }
}

package io.gaitbus.transfer.fitting;

import java.util.Locale;

/// A way from a recording to its torque.
public enum Estimator {
    /// The network that was just trained.
    NETWORK,
    /// The network that was trained on many subjects and has not learned from this one.
    POPULATION,
    /// The sum of the muscles' torques, as the muscle model has it.
    NMS,
    /// [Ridge] regression on the same features, fitted to the same frames as the network.
    RIDGE,
    /// The mean torque of the frames the network was fitted to.
    CONSTANT;

    /// As in the names of figures: `network`, `population`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

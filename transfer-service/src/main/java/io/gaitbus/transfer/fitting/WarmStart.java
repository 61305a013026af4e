package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import java.util.List;

/// Where a personal training begins: at the network of the population where that knows something of the
/// subject, else anew.
///
/// A network that has settled on other data learns new data less well than a fresh one (J. T. Ash, R. P.
/// Adams 2020, NeurIPS 33, "On warm-starting neural network training"). So the population's network is kept
/// only if it explains at least half of the variance of the subject's torque; then it is held to, the more
/// the less there is to learn from:
///
///     pull = 0.3 s / seconds, at most 0.1
///
/// Else all layers begin at random, and features and torque are counted in the subject's own spread. Where
/// the layers that learn are named, the others can only be the population's, and it is kept. Both
/// thresholds are ours; what they rest on stands in decision 0005.
///
/// @param kept whether it begins at the population's weights
/// @param pull how strongly weights are held to where they begin; see [Descent]
record WarmStart(boolean kept, double pull) {

    private static final double LEAST_EXPLAINED = 0.5;
    private static final double PULL_SECONDS = 0.3;
    private static final double STRONGEST_PULL = 0.1;

    /// The start for a subject.
    ///
    /// @param explained share of the variance of the subject's torque that the population's network
    ///                  explains
    /// @param seconds   of known torque, above 0
    static WarmStart of(double explained, double seconds, Adaptation adaptation) {
        boolean kept = adaptation != Adaptation.ALL || explained >= LEAST_EXPLAINED;
        return new WarmStart(kept, kept ? Math.min(STRONGEST_PULL, PULL_SECONDS / seconds) : 0);
    }

    /// The model that a training begins with.
    ///
    /// @param seed of random weights
    Model model(Model population, List<Recording> recordings, long seed) {
        return kept ? population : Model.random(population.architecture(), seed).with(Statistics.of(recordings));
    }

    /// Whether a layer learns.
    boolean learns(Layer layer, Adaptation adaptation) {
        return kept ? adaptation.learns(layer) : Adaptation.ALL.learns(layer);
    }
}

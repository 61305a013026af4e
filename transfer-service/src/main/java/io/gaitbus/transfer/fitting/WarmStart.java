package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.List;
import java.util.Map;

/// Where a personal training begins: the network of the population, loosened by how much the subject gave.
///
/// A network that has settled on other data learns new data less well than a fresh one. So the layers that learn begin
/// between the population's weights `w` and random ones `r`, the nearer to the population the less there is to learn
/// from:
///
///     w₀ = κ w + (1 − κ) r,   κ = 10 s / seconds, within [0.5, 1]
///
/// Source: J. T. Ash, R. P. Adams (2020), NeurIPS 33, "On warm-starting neural network training" (shrink,
/// perturb); that κ depends on the seconds is ours. A loosened network counts torque in the subject's own
/// spread.
///
/// @param kept κ; dimensionless
/// @param pull how strongly weights are held to where they begin; see [Descent]
record WarmStart(double kept, double pull) {

    /// Seconds of known torque up to which the population is kept whole, and held to.
    private static final double WHOLE_UP_TO = 10;

    private static final double LEAST_KEPT = 0.5;
    private static final double STRONGEST_PULL = 0.1;

    /// The start for so many seconds of known torque.
    static WarmStart of(double seconds) {
        return new WarmStart(
                Math.clamp(WHOLE_UP_TO / seconds, LEAST_KEPT, 1),
                STRONGEST_PULL * Math.max(0, 1 - seconds / WHOLE_UP_TO));
    }

    /// The model that a training begins with.
    ///
    /// @param seed of the random weights
    Model model(Model population, List<Recording> recordings, Adaptation adaptation, long seed) {
        if (kept == 1) {
            return population;
        }
        WeightLayout layout = new WeightLayout(population.architecture());
        float[] weights = layout.flatten(population);
        float[] random = layout.flatten(Model.random(population.architecture(), seed));
        float[] learns = layout.mask(adaptation::learns);
        for (int i = 0; i < weights.length; i++) {
            double loosened = kept * weights[i] + (1 - kept) * random[i];
            weights[i] = learns[i] == 1 ? (float) loosened : weights[i];
        }
        float[] torque = Statistics.of(recordings).get(Parameter.TORQUE);
        return layout.model(population.with(Map.of(Parameter.TORQUE, torque)), weights);
    }
}

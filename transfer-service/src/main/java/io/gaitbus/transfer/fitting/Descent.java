package io.gaitbus.transfer.fitting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import io.gaitbus.network.TorqueNetwork;
import java.util.function.Predicate;

/// A network while it learns.
///
/// The loss is the β-weighted Gaussian likelihood of the standardised torque `y`, over the frames where it
/// is known:
///
///     L = mean of ⌊σ^{2β}⌋ · (log σ + ρ((y − μ) / σ)),   β = 0.25
///     ρ(z) = z²/2 where |z| ≤ δ, else δ (|z| − δ/2),   δ = 2
///
/// where ⌊·⌋ is taken as a constant. β keeps frames that are hard to predict from being given up as noise.
/// ρ keeps a stride whose measured torque is wrong (a foot on the edge of a force plate) from bending all
/// the others. Sources: M. Seitzer, A. Tavakoli, D. Antic, G. Martius (2022), ICLR, "On the pitfalls of
/// heteroscedastic uncertainty estimation with probabilistic neural networks", equation 9; P. J. Huber
/// (1964), Ann. Math. Statist. 35(1), 73–101. Both together, β and δ are ours; see [Interval] for what
/// makes σ right again.
final class Descent implements AutoCloseable {

    /// Longer gradients are shortened to this, so that one odd batch cannot throw the network off.
    private static final double LONGEST_GRADIENT = 1;

    private final NDManager scope = TrainingEngine.scope();
    private final Model start;
    private final NetworkGraph graph;
    /// Constants of the loss, held as long as its gradient may be asked for; see [NetworkGraph].
    private final NDArray half = scope.create(0.5f);
    private final NDArray bend = scope.create(2f);
    private final NDArray leastLogDeviation = scope.create(TorqueNetwork.LEAST_LOG_DEVIATION);
    private final NDArray greatestLogDeviation = scope.create(TorqueNetwork.GREATEST_LOG_DEVIATION);
    private final float[] anchor;
    private final float[] learns;
    private final double pull;
    private float[] weights;
    private Adam adam;

    /// @param start  what the network begins with and is pulled towards
    /// @param learns which layers learn
    /// @param pull   how strongly weights are pulled back: the factor λ of `λ/2 Σ (w − w₀)²` in the loss
    Descent(Model start, Predicate<Layer> learns, double pull) {
        Architecture sizes = start.architecture();
        this.start = start;
        this.graph = new NetworkGraph(scope, sizes);
        this.anchor = graph.layout().flatten(start);
        this.learns = graph.layout().mask(learns);
        this.pull = pull;
        this.weights = anchor.clone();
        this.adam = new Adam(weights.length);
    }

    /// Goes on where another stood that began alike.
    void resume(Snapshot from) {
        if (from.weights().length != weights.length) {
            throw new IllegalArgumentException(
                    "a snapshot of %d weights for a network of %d".formatted(from.weights().length, weights.length));
        }
        weights = from.weights();
        adam = new Adam(from);
    }

    /// What another can go on from.
    Snapshot snapshot(int passes) {
        return adam.snapshot(passes, weights);
    }

    /// Learns from a batch.
    ///
    /// @return the loss before; standardised, dimensionless
    double step(Batch batch, double rate) {
        float[] gradient;
        double loss;
        try (NDManager step = scope.newSubManager();
                GradientCollector collector = TrainingEngine.instance().newGradientCollector()) {
            // an array of its own in each step: gradients add up in one that is kept
            NDArray current = step.create(weights);
            current.setRequiresGradient(true);
            NDArray value = loss(step, current, batch);
            collector.backward(value);
            loss = value.getFloat();
            NDArray found = current.getGradient();
            found.attach(step);
            gradient = found.toFloatArray();
        }
        regularise(gradient);
        adam.step(weights, gradient, rate);
        return loss;
    }

    /// The model as it is now.
    Model model() {
        return graph.layout().model(start, weights);
    }

    private NDArray loss(NDManager step, NDArray current, Batch batch) {
        NDArray inputs = step.create(batch.inputs(), new Shape(batch.sequences(), batch.features(), batch.memory()));
        Shape shape = new Shape(batch.sequences(), batch.outputs());
        NDArray torque = step.create(batch.torques(), shape);
        NDArray known = step.create(batch.known(), shape);
        NDArray outputs = graph.outputs(current, inputs);
        NDArray logDeviation = outputs.get(":, :, 1").maximum(leastLogDeviation).minimum(greatestLogDeviation);
        NDArray deviation = logDeviation.exp();
        NDArray error = outputs.get(":, :, 0").sub(torque).div(deviation);
        NDArray weight = deviation.stopGradient().sqrt();
        return bounded(error).add(logDeviation).mul(weight).mul(known).sum().div(known.sum());
    }

    /// Half the square of an error up to δ, and on from there along a line.
    private NDArray bounded(NDArray error) {
        NDArray size = error.abs();
        NDArray inner = size.minimum(bend);
        return inner.square().mul(half).add(size.sub(inner).mul(bend));
    }

    private void regularise(float[] gradient) {
        double squares = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= learns[i];
            squares += gradient[i] * gradient[i];
        }
        float shorter = (float) Math.min(1, LONGEST_GRADIENT / Math.sqrt(squares));
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = shorter * gradient[i] + learns[i] * (float) pull * (weights[i] - anchor[i]);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}

package io.gaitbus.transfer.fitting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.Standardisation;

/// The network over whole windows by the tensor library it is trained with: what a live stream would cost
/// that ran its window again for each frame.
public final class WindowNetwork implements AutoCloseable {

    private final NDManager scope = TrainingEngine.scope();
    private final Architecture sizes;
    private final Standardisation standardisation;
    private final NetworkGraph graph;
    private final NDArray weights;
    private final NDArray windows;

    /// @param windows features in their units, [windows][memory][features], oldest frame first
    public WindowNetwork(Model model, float[][][] windows) {
        this.sizes = model.architecture();
        this.standardisation = model.standardisation();
        this.graph = new NetworkGraph(scope, sizes);
        this.weights = scope.create(graph.layout().flatten(model));
        this.windows = scope.create(standardised(windows), new Shape(windows.length, sizes.features(), sizes.memory()));
    }

    /// Standardised, [windows][features][memory].
    private float[] standardised(float[][][] all) {
        int memory = sizes.memory();
        int features = sizes.features();
        float[] standardised = new float[all.length * features * memory];
        float[] values = new float[features];
        for (int window = 0; window < all.length; window++) {
            for (int frame = 0; frame < memory; frame++) {
                standardisation.standardise(all[window][frame], values, 0);
                for (int feature = 0; feature < features; feature++) {
                    standardised[(window * features + feature) * memory + frame] = values[feature];
                }
            }
        }
        return standardised;
    }

    /// Runs the windows: torque of the last frame of each, N·m/kg.
    ///
    /// That is what a stream is told where the number of the frame after its last is a multiple of half a
    /// period.
    public float[] torque() {
        float[] outputs;
        try (NDManager run = scope.newSubManager()) {
            weights.tempAttach(run);
            windows.tempAttach(run);
            outputs = graph.outputs(weights, windows).toFloatArray();
        }
        int perWindow = NetworkGraph.outputs(sizes) * Architecture.OUTPUTS;
        float[] torque = new float[outputs.length / perWindow];
        for (int window = 0; window < torque.length; window++) {
            torque[window] = standardisation.torque(outputs[(window + 1) * perWindow - Architecture.OUTPUTS]);
        }
        return torque;
    }

    @Override
    public void close() {
        scope.close();
    }
}

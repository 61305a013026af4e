package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkGraphTest {

    private static final Architecture SIZES = Architecture.STANDARD;
    private static final int HALF_PERIOD = SIZES.period() / 2;
    private static final int FRAMES = 20 * HALF_PERIOD;

    /// A sequence for each half period: the one that begins `reach` frames before a lane does.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_trained_says_of_every_frame_of_a_recording_what_is_served(long seed) {
        Model model = Examples.model(SIZES, seed);
        Recording recording = Examples.noise(FRAMES, seed);
        float[] served = Prediction.torque(model, recording);
        try (NDManager scope = TrainingEngine.scope()) {
            NetworkGraph graph = new NetworkGraph(scope, SIZES);
            NDArray weights = scope.create(graph.layout().flatten(model));
            int compared = 0;
            for (int lane = HALF_PERIOD; lane + SIZES.period() <= FRAMES; lane += HALF_PERIOD) {
                NDArray features = features(scope, model, recording, lane - SIZES.reach());
                float[] trained =
                        graph.outputs(weights, features).get("0, :, 0").toFloatArray();
                for (int i = 0; i < HALF_PERIOD; i++) {
                    assertThat(model.standardisation().torque(trained[i]))
                            .isCloseTo(served[lane + HALF_PERIOD + i], within(1e-5f));
                    compared++;
                }
            }
            assertThat(compared).isEqualTo(FRAMES - 2 * HALF_PERIOD);
        }
    }

    @Test
    void a_sequence_has_the_same_outputs_among_others_as_alone() {
        Model model = Examples.model(SIZES, 8);
        Recording recording = Examples.noise(FRAMES, 9);
        try (NDManager scope = TrainingEngine.scope()) {
            NetworkGraph graph = new NetworkGraph(scope, SIZES);
            NDArray weights = scope.create(graph.layout().flatten(model));
            NDArray one = features(scope, model, recording, 10);
            NDArray other = features(scope, model, recording, 200);

            float[] alone = graph.outputs(weights, one).toFloatArray();
            float[] together = graph.outputs(weights, one.concat(other, 0).concat(one, 0))
                    .get("2")
                    .toFloatArray();

            assertThat(together).containsExactly(alone, within(1e-5f));
        }
    }

    @Test
    void each_layer_has_a_gradient() {
        Model model = Examples.model(SIZES, 6);
        try (NDManager scope = TrainingEngine.scope();
                GradientCollector collector = TrainingEngine.instance().newGradientCollector()) {
            NetworkGraph graph = new NetworkGraph(scope, SIZES);
            NDArray weights = scope.create(graph.layout().flatten(model));
            weights.setRequiresGradient(true);
            collector.backward(graph.outputs(weights, features(scope, model, Examples.noise(200, 7), 10))
                    .square()
                    .sum());
            float[] gradient = weights.getGradient().toFloatArray();
            for (Layer layer : Layer.values()) {
                if (layer != Layer.STATISTICS) {
                    float[] own = graph.layout().mask(layer::equals);
                    assertThat(length(gradient, own)).as(layer.name()).isGreaterThan(1e-4);
                }
            }
        }
    }

    private static double length(float[] gradient, float[] mask) {
        double squares = 0;
        for (int i = 0; i < gradient.length; i++) {
            squares += Math.pow(gradient[i] * mask[i], 2);
        }
        return Math.sqrt(squares);
    }

    private static NDArray features(NDManager scope, Model model, Recording recording, int start) {
        float[] features = new float[FeatureLayout.SIZE * SIZES.memory()];
        float[] standardised = new float[FeatureLayout.SIZE];
        for (int frame = 0; frame < SIZES.memory(); frame++) {
            model.standardisation().standardise(recording.features(start + frame), standardised, 0);
            for (int i = 0; i < standardised.length; i++) {
                features[i * SIZES.memory() + frame] = standardised[i];
            }
        }
        return scope.create(features, new Shape(1, FeatureLayout.SIZE, SIZES.memory()));
    }
}

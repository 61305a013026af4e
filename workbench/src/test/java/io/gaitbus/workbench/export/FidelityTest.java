package io.gaitbus.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Architecture.Convolution;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.network.Parameter;
import io.gaitbus.transfer.Lineage;
import io.gaitbus.transfer.export.OnnxExport;
import io.gaitbus.transfer.export.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is exported, in ONNX Runtime, beside the network frame by frame; electrodes come off in a fifth of
/// the frames.
class FidelityTest {

    private static final Origin ORIGIN = new Origin.Version("s01/2", "s01/1");

    private static final Architecture ODD =
            new Architecture(new Convolution(5, 3), new Convolution(7, 4), 6, 3, 5, 9, 25);
    private static final Architecture NO_CONVOLUTION_BACK =
            new Architecture(new Convolution(4, 1), new Convolution(3, 1), 5, 2, 4, 6, 16);
    private static final Architecture LEAST =
            new Architecture(new Convolution(1, 1), new Convolution(1, 2), 1, 1, 1, 1, 3);

    static Stream<Named<Model>> models() throws IOException {
        return Stream.of(
                Named.of("standard sizes", random(Architecture.STANDARD, 1)),
                Named.of("odd sizes", random(ODD, 2)),
                Named.of("kernels of one frame", random(NO_CONVOLUTION_BACK, 3)),
                Named.of("the least sizes", random(LEAST, 4)),
                Named.of("the network that ships", shipped()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_window_says_of_every_frame_of_a_stream_what_the_network_says(Model model) {
        Fidelity fidelity = Fidelity.ofWindow(OnnxExport.window(model, ORIGIN), model, 11);

        assertThat(fidelity.frames()).isGreaterThan(300);
        assertThat(fidelity.torque()).isLessThanOrEqualTo(1e-5);
        assertThat(fidelity.deviation()).isLessThanOrEqualTo(1e-5);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_step_says_of_every_frame_of_two_streams_what_the_network_says(Model model) {
        Fidelity fidelity = Fidelity.ofStep(OnnxExport.step(model, ORIGIN), model, 12);

        assertThat(fidelity.frames()).isEqualTo(800);
        assertThat(fidelity.torque()).isLessThanOrEqualTo(1e-5);
        assertThat(fidelity.deviation()).isLessThanOrEqualTo(1e-5);
    }

    @Test
    void another_network_than_the_exported_one_is_told() {
        Model model = random(ODD, 5);
        float[] weights = model.values(Parameter.HIDDEN_WEIGHT);
        weights[0] += 0.1f;
        Model other = model.with(Map.of(Parameter.HIDDEN_WEIGHT, weights));

        assertThat(Fidelity.ofWindow(OnnxExport.window(other, ORIGIN), model, 13)
                        .holds())
                .isFalse();
        assertThat(Fidelity.ofStep(OnnxExport.step(other, ORIGIN), model, 13).holds())
                .isFalse();
        assertThat(new Fidelity(1, Double.NaN, 0).holds()).isFalse();
    }

    @Test
    void a_window_is_no_step_and_bytes_of_chance_are_no_network() {
        Model model = random(ODD, 6);

        assertThatExceptionOfType(Unrunnable.class)
                .isThrownBy(() -> Fidelity.ofStep(OnnxExport.window(model, ORIGIN), model, 14));
        assertThatExceptionOfType(Unrunnable.class)
                .isThrownBy(() -> Fidelity.ofWindow(new byte[] {1, 2, 3}, model, 14));
    }

    @Test
    void the_file_notes_where_it_comes_from_what_goes_in_and_its_sizes() {
        try (OnnxRun run = new OnnxRun(OnnxExport.step(random(ODD, 7), ORIGIN))) {
            assertThat(run.notes())
                    .containsEntry("version", "s01/2")
                    .containsEntry("calibration", "s01/1")
                    .containsEntry("features", String.join(" ", FeatureLayout.names()))
                    .containsEntry("memory", "25")
                    .containsEntry("period", "20")
                    .containsEntry("convolution2.channels", "7");
            assertThat(run.inputs().get("history").getShape()).containsExactly(-1, 2, 5, 6);
        }
    }

    @Test
    void the_same_network_gives_the_same_bytes() {
        assertThat(OnnxExport.window(random(ODD, 8), ORIGIN)).isEqualTo(OnnxExport.window(random(ODD, 8), ORIGIN));
        assertThat(OnnxExport.step(random(ODD, 8), ORIGIN)).isEqualTo(OnnxExport.step(random(ODD, 8), ORIGIN));
    }

    /// Random weights, and statistics that are not those of any standard scale.
    private static Model random(Architecture sizes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] means = new float[sizes.features()];
        float[] deviations = new float[sizes.features()];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) random.nextDouble(-0.5, 0.5);
            deviations[i] = (float) random.nextDouble(0.2, 2);
        }
        return Model.random(sizes, seed)
                .with(Map.of(
                        Parameter.FEATURE_MEAN, means,
                        Parameter.FEATURE_DEVIATION, deviations,
                        Parameter.TORQUE, new float[] {0.3f, 0.8f}));
    }

    private static Model shipped() throws IOException {
        try (InputStream file = Lineage.class.getResourceAsStream("/population/" + Lineage.NETWORK)) {
            return ModelFile.read(file.readAllBytes());
        }
    }
}

package io.gaitbus.workbench.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.transfer.Lineage;
import io.gaitbus.transfer.fitting.Baselines;
import io.gaitbus.transfer.fitting.Estimator;
import io.gaitbus.transfer.fitting.Figures;
import io.gaitbus.transfer.fitting.Prediction;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.transfer.fitting.Score;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The network that ships, on simulated subjects that it has not learned from and was not compared on: should
/// the signal chain, the muscle model or the simulation change, it no longer fits them.
class ShippedPopulationTest {

    private static final List<Long> OTHERS = List.of(31L, 32L, 33L);
    private static final double SECONDS = 8;

    @Test
    void it_does_better_on_others_than_the_muscle_model_a_ridge_and_a_constant() throws IOException {
        List<Recording> others = SimulatedPopulation.recordings(OTHERS, SECONDS);
        Figures baselines =
                Baselines.figures(SimulatedPopulation.recordings(List.of(41L, 42L, 43L, 44L), SECONDS), others);
        Score network = Prediction.score(shipped(), others);
        assertThat(network.rmse())
                .isLessThan(baselines.rmse(Estimator.NMS))
                .isLessThan(baselines.rmse(Estimator.RIDGE))
                .isLessThan(0.6 * baselines.rmse(Estimator.CONSTANT));
        assertThat(network.r2()).isGreaterThan(0.7);
    }

    private static Model shipped() throws IOException {
        try (InputStream file = Lineage.class.getResourceAsStream("/population/" + Lineage.NETWORK)) {
            return ModelFile.read(file.readAllBytes());
        }
    }
}

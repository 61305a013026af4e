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
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
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

    /// What it degrades by where any one of the nine electrodes falls off, and what is left then.
    @Test
    void a_lost_electrode_degrades_it_and_does_not_destroy_it() throws IOException {
        Model model = shipped();
        List<io.gaitbus.workbench.recording.Recording> full = OTHERS.stream()
                .flatMap(seed -> Arrays.stream(Activity.values())
                        .map(activity -> SimulatedSubject.of(seed).perform(activity, SECONDS)))
                .toList();
        Score whole = Prediction.score(model, features(full));
        for (int electrode = 0; electrode < 9; electrode++) {
            int lost = electrode;
            Score left = Prediction.score(
                    model, features(full.stream().map(one -> without(one, lost)).toList()));
            assertThat(left.rmse()).as("without electrode %d", lost).isLessThan(1.35 * whole.rmse());
            assertThat(left.r2()).as("without electrode %d", lost).isGreaterThan(0.65);
        }
    }

    private static List<Recording> features(List<io.gaitbus.workbench.recording.Recording> recordings) {
        return recordings.stream()
                .map(one -> Features.of(one, one.reference().onFrames(one.frames(), OptionalDouble.empty())))
                .toList();
    }

    private static io.gaitbus.workbench.recording.Recording without(
            io.gaitbus.workbench.recording.Recording full, int electrode) {
        List<Electrode> electrodes = new ArrayList<>(full.emg().electrodes());
        electrodes.remove(electrode);
        Signal signal = full.emg().signal();
        List<float[]> channels = new ArrayList<>(List.of(signal.cut(0, signal.samples())));
        channels.remove(electrode);
        return new io.gaitbus.workbench.recording.Recording(
                full.name(),
                full.person(),
                full.activity(),
                full.leg(),
                new Emg(full.emg().kind(), electrodes, new Signal(signal.rate(), channels.toArray(float[][]::new))),
                full.angles(),
                full.reference(),
                full.conventions());
    }

    private static Model shipped() throws IOException {
        try (InputStream file = Lineage.class.getResourceAsStream("/population/" + Lineage.NETWORK)) {
            return ModelFile.read(file.readAllBytes());
        }
    }
}

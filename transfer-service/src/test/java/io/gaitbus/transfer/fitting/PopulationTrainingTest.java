package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.network.ModelFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTrainingTest {

    private static final PopulationTraining.Settings SETTINGS =
            new PopulationTraining.Settings(Examples.SMALL, 1, 40, 0, 8, 0.01);
    private static final List<Recording> TRAINING =
            List.of(Examples.walking(800, 1, Examples::stride), Examples.walking(700, 2, Examples::stride));
    private static final List<Recording> HELD_OUT = List.of(Examples.walking(600, 3, Examples::stride));

    @Test
    void a_torque_that_follows_from_the_features_is_learned() {
        List<Double> losses = new ArrayList<>();
        PopulationTraining.Fitted fitted =
                PopulationTraining.fit(TRAINING, HELD_OUT, SETTINGS, progress -> losses.add(progress.loss()));
        assertThat(losses).hasSizeBetween(41, 80);
        assertThat(losses.getLast()).isLessThan(losses.getFirst() - 0.3);
        assertThat(fitted.figures().rmse(Estimator.NETWORK))
                .isLessThan(0.2 * fitted.figures().rmse(Estimator.CONSTANT));
    }

    @Test
    void the_same_seed_gives_the_same_weights_and_another_one_others() {
        byte[] first = weights(SETTINGS);
        assertThat(weights(SETTINGS)).isEqualTo(first);
        assertThat(weights(new PopulationTraining.Settings(Examples.SMALL, 2, 40, 0, 8, 0.01)))
                .isNotEqualTo(first);
    }

    @Test
    void recordings_that_teach_nothing_are_refused() {
        assertThatThrownBy(() -> PopulationTraining.fit(List.of(Examples.noise(500, 1)), List.of(), SETTINGS, _ -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference torque");
    }

    private static byte[] weights(PopulationTraining.Settings settings) {
        return ModelFile.write(
                PopulationTraining.fit(TRAINING, List.of(), settings, _ -> {}).model());
    }
}

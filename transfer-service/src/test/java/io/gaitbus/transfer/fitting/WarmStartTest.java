package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.network.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmStartTest {

    private static final Model POPULATION = Examples.model(Examples.SMALL, 3);
    private static final List<Recording> SUBJECT = List.of(Examples.walking(300, 1, Examples::stride));

    /// By hand: 10 / 5 is held to 1, 10 / 16 = 0.625, 10 / 40 is held to 0.5; 0.1 · (1 − 5 / 10) = 0.05.
    @Test
    void the_population_is_kept_and_held_to_the_more_the_less_there_is_to_learn_from() {
        assertThat(WarmStart.of(5)).isEqualTo(new WarmStart(1, 0.05));
        assertThat(WarmStart.of(16)).isEqualTo(new WarmStart(0.625, 0));
        assertThat(WarmStart.of(40)).isEqualTo(new WarmStart(0.5, 0));
    }

    @Test
    void with_few_seconds_it_begins_as_the_population_itself() {
        Model first = WarmStart.of(8).model(POPULATION, SUBJECT, Adaptation.ALL, 1);
        assertThat(ModelFile.write(first)).isEqualTo(ModelFile.write(POPULATION));
    }

    @Test
    void with_many_each_weight_that_learns_begins_half_way_to_a_random_one_and_no_other_does() {
        Model first = WarmStart.of(40).model(POPULATION, SUBJECT, Adaptation.RECURRENT, 1);
        WeightLayout layout = new WeightLayout(Examples.SMALL);
        float[] population = layout.flatten(POPULATION);
        float[] random = layout.flatten(Model.random(Examples.SMALL, 1));
        float[] frozen = layout.mask(Layer.CONVOLUTIONS::equals);
        float[] weights = layout.flatten(first);
        for (int i = 0; i < weights.length; i++) {
            float right = frozen[i] == 1 ? population[i] : 0.5f * population[i] + 0.5f * random[i];
            assertThat(weights[i]).isCloseTo(right, within(1e-6f));
        }
    }

    /// By hand: over whole strides the mean of `0.1 + 0.4 sin + 0.2 cos` is 0.1, its variance (0.4² + 0.2²) / 2 = 0.1.
    @Test
    void it_counts_torque_in_the_spread_of_the_subject() {
        Model first = WarmStart.of(40).model(POPULATION, SUBJECT, Adaptation.ALL, 1);
        assertThat(first.values(Parameter.TORQUE))
                .containsExactly(new float[] {0.1f, (float) Math.sqrt(0.1)}, within(1e-5f));
    }
}

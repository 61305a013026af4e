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

    /// By hand: 0.3 / 30 = 0.01; 0.3 / 2 is held to 0.1.
    @Test
    void a_population_that_explains_the_subject_is_kept_and_held_to_the_more_the_less_there_is_to_learn_from() {
        assertThat(WarmStart.of(0.5, 30, Adaptation.ALL)).isEqualTo(new WarmStart(true, 0.01));
        assertThat(WarmStart.of(0.9, 2, Adaptation.ALL)).isEqualTo(new WarmStart(true, 0.1));
        Model first = WarmStart.of(0.9, 20, Adaptation.ALL).model(POPULATION, SUBJECT, 1);
        assertThat(ModelFile.write(first)).isEqualTo(ModelFile.write(POPULATION));
    }

    @Test
    void a_population_that_explains_less_than_half_is_left_behind_with_all_of_its_layers() {
        WarmStart start = WarmStart.of(0.49, 30, Adaptation.ALL);
        assertThat(start).isEqualTo(new WarmStart(false, 0));
        WeightLayout layout = new WeightLayout(Examples.SMALL);
        assertThat(layout.flatten(start.model(POPULATION, SUBJECT, 1)))
                .isEqualTo(layout.flatten(Model.random(Examples.SMALL, 1)));
        assertThat(start.learns(Layer.CONVOLUTIONS, Adaptation.ALL)).isTrue();
    }

    @Test
    void where_some_layers_are_to_stay_the_population_is_kept_whatever_it_explains() {
        WarmStart start = WarmStart.of(-3, 30, Adaptation.HEAD);
        assertThat(start.kept()).isTrue();
        assertThat(start.learns(Layer.RECURRENT, Adaptation.HEAD)).isFalse();
        assertThat(start.learns(Layer.DENSE, Adaptation.HEAD)).isTrue();
    }

    /// By hand: over whole strides the mean of `0.1 + 0.4 sin + 0.2 cos` is 0.1, its variance (0.4² + 0.2²)
    /// / 2 = 0.1.
    @Test
    void begun_anew_it_counts_torque_in_the_spread_of_the_subject() {
        Model first = WarmStart.of(0, 40, Adaptation.ALL).model(POPULATION, SUBJECT, 1);
        assertThat(first.values(Parameter.TORQUE))
                .containsExactly(new float[] {0.1f, (float) Math.sqrt(0.1)}, within(1e-5f));
    }
}

package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    private static final List<Recording> HELD_BACK = List.of(Examples.walking(300, 1, _ -> 1));

    /// A network that is wrong by so much, N·m/kg, at every frame.
    private static Model wrongBy(float error) {
        WeightLayout layout = new WeightLayout(Examples.SMALL);
        Model statistics =
                Examples.model(Examples.SMALL, 1).with(Map.of(Parameter.TORQUE, new float[] {1 + error, 0.1f}));
        return layout.model(statistics, new float[layout.flatten(statistics).length]);
    }

    @Test
    void the_best_is_kept_and_ten_looks_in_vain_end_it() {
        EarlyStopping stopping = new EarlyStopping(wrongBy(3), HELD_BACK, 100);
        stopping.look(wrongBy(1), 5);
        stopping.look(wrongBy(0.2f), 10);
        for (int look = 0; look < 9; look++) {
            stopping.look(wrongBy(0.3f), 15 + look);
        }
        assertThat(stopping.isOver()).isFalse();
        stopping.look(wrongBy(0.3f), 30);
        assertThat(stopping.isOver()).isTrue();
        assertThat(stopping.passesOfBest()).isEqualTo(10);
        assertThat(Prediction.score(stopping.best(), HELD_BACK).rmse()).isLessThan(0.21);
    }

    @Test
    void it_looks_twenty_times_in_a_long_training_and_at_its_end() {
        EarlyStopping stopping = new EarlyStopping(wrongBy(1), HELD_BACK, 100);
        assertThat(stopping.isDue(5, false)).isTrue();
        assertThat(stopping.isDue(7, false)).isFalse();
        assertThat(stopping.isDue(7, true)).isTrue();
    }

    @Test
    void with_nothing_held_back_the_newest_is_the_best() {
        EarlyStopping stopping = new EarlyStopping(wrongBy(3), List.of(), 10);
        stopping.look(wrongBy(1), 1);
        stopping.look(wrongBy(2), 2);
        assertThat(stopping.passesOfBest()).isEqualTo(2);
        assertThat(stopping.isOver()).isFalse();
    }
}

package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gaitbus.network.Architecture.Convolution;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Convolution CONVOLUTION = new Convolution(4, 3);

    @Test
    void the_standard_sizes_are_those_the_documentation_names() {
        assertThat(Architecture.STANDARD.weights()).isEqualTo(44_818);
        assertThat(Architecture.STANDARD.reach()).isEqualTo(4);
        assertThat(Architecture.STANDARD.period()).isEqualTo(124);
    }

    /// By hand, for a period of 6: lane 0 starts anew at 0, 6, 12; lane 1 at 3, 9.
    @Test
    void the_lane_read_is_the_one_at_least_half_a_period_old() {
        Architecture sizes = new Architecture(CONVOLUTION, CONVOLUTION, 4, 2, 3, 4, 10);

        int[] lanes = {1, 1, 1, 0, 0, 0, 1};
        int[] ages = {3, 4, 5, 3, 4, 5, 3};
        for (int frame = 0; frame < lanes.length; frame++) {
            assertThat(sizes.lane(frame)).isEqualTo(lanes[frame]);
            assertThat(sizes.age(sizes.lane(frame), frame)).isEqualTo(ages[frame]);
        }
    }

    @Test
    void a_memory_that_is_too_long_or_leaves_an_odd_period_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Architecture(CONVOLUTION, CONVOLUTION, 4, 2, 3, 4, 130))
                .withMessageContaining("128");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Architecture(CONVOLUTION, CONVOLUTION, 4, 2, 3, 4, 11))
                .withMessageContaining("even");
    }

    @Test
    void an_attention_window_of_more_than_half_a_period_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Architecture(CONVOLUTION, CONVOLUTION, 4, 2, 4, 4, 10))
                .withMessageContaining("half the period");
    }
}

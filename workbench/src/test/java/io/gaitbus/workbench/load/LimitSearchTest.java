package io.gaitbus.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitSearchTest {

    private static final LimitSearch SEARCH = new LimitSearch(50, 1600, 0.1);

    @Test
    void it_doubles_while_all_are_borne_and_then_halves_what_is_left_open() {
        List<Integer> asked = new ArrayList<>();
        int limit = SEARCH.find(number -> {
            asked.add(number);
            return number <= 330;
        });

        assertThat(asked).containsExactly(50, 100, 200, 400, 300, 350, 325);
        assertThat(limit).isEqualTo(325);
    }

    @Test
    void it_ends_at_the_most_that_is_ever_tried() {
        assertThat(SEARCH.find(_ -> true)).isEqualTo(1600);
    }

    @Test
    void it_looks_below_the_first_where_not_even_that_is_borne() {
        assertThat(SEARCH.find(number -> number <= 20)).isBetween(16, 20);
        assertThat(SEARCH.find(_ -> false)).isZero();
    }

    @Test
    void a_search_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new LimitSearch(0, 10, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LimitSearch(20, 10, 0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.gaitbus.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void words_stand_to_the_left_and_numbers_to_the_right() {
        TextTable table =
                new TextTable(List.of("who", "R²"), 1, List.of(List.of("a", "0.978"), List.of("somebody", "–")));
        assertThat(table.lines()).containsExactly("who          R²", "a         0.978", "somebody      –");
    }

    @Test
    void a_row_with_a_cell_too_few_is_refused() {
        assertThatThrownBy(() -> new TextTable(List.of("a", "b"), 1, List.of(List.of("a"))))
                .hasMessage("1 cells in 2 columns");
    }
}

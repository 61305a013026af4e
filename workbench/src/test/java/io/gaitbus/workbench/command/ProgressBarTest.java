package io.gaitbus.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

    /// 24 places: a third is 8 of them.
    @Test
    void a_third_of_the_work_is_a_third_of_the_bar() {
        assertThat(ProgressBar.of(1.0 / 3)).isEqualTo("████████░░░░░░░░░░░░░░░░  33 %");
    }

    @Test
    void it_is_full_only_when_all_is_done() {
        assertThat(ProgressBar.of(0.999)).endsWith("░  99 %");
        assertThat(ProgressBar.of(1)).endsWith("█ 100 %");
    }

    @Test
    void what_is_no_share_is_drawn_as_none_or_all() {
        assertThat(ProgressBar.of(Double.NaN)).endsWith("  0 %");
        assertThat(ProgressBar.of(2)).endsWith("100 %");
    }
}

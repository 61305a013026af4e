package io.gaitbus.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.workbench.lab.Unanswered.Sent;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Three windows of two frames are on their way.
class UnansweredTest {

    private final Unanswered unanswered = new Unanswered();

    @BeforeEach
    void three_windows_are_sent() {
        for (int first = 0; first < 6; first += 2) {
            unanswered.add(new Sent(first, first + 2, ByteBuffer.allocate(0)));
        }
    }

    @Test
    void an_answer_takes_its_window_off() {
        unanswered.answered(0);
        assertThat(unanswered.size()).isEqualTo(2);
        assertThat(unanswered.taken()).isEqualTo(2);
    }

    @Test
    void after_a_reconnect_what_the_log_has_is_not_sent_again() {
        assertThat(unanswered.from(2)).extracting(Sent::first).containsExactly(2L, 4L);
        assertThat(unanswered.taken()).isEqualTo(2);
    }

    @Test
    void after_a_reconnect_to_a_log_that_has_nothing_all_is_sent_again() {
        assertThat(unanswered.from(0)).hasSize(3);
        assertThat(unanswered.taken()).isZero();
    }

    @Test
    void an_answer_out_of_turn_is_a_fault_of_the_service() {
        assertThatThrownBy(() -> unanswered.answered(2))
                .isInstanceOf(LabFailure.class)
                .hasMessageContaining("frame 2");
    }
}

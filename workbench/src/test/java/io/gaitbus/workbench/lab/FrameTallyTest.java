package io.gaitbus.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.TorqueStatus;
import io.gaitbus.workbench.lab.FrameTally.Counts;
import org.junit.jupiter.api.Test;

class FrameTallyTest {

    private final FrameTally tally = new FrameTally();

    @Test
    void a_stream_that_comes_whole_and_in_order_is_complete() {
        tally.take(0, 2, TorqueStatus.ESTIMATED);
        tally.take(2, 2, TorqueStatus.ESTIMATED);
        assertThat(tally.counts(4)).isEqualTo(new Counts(4, 4, 0, 0, 0, 0));
        assertThat(tally.counts(4).complete()).isTrue();
    }

    @Test
    void frames_that_did_not_come_are_lost() {
        tally.take(0, 2, TorqueStatus.ESTIMATED);
        tally.take(4, 2, TorqueStatus.ESTIMATED);
        assertThat(tally.counts(8)).isEqualTo(new Counts(8, 4, 4, 0, 0, 0));
    }

    @Test
    void frames_that_come_again_are_duplicated_and_out_only_once() {
        tally.take(0, 4, TorqueStatus.ESTIMATED);
        tally.take(2, 4, TorqueStatus.ESTIMATED);
        assertThat(tally.counts(6)).isEqualTo(new Counts(6, 6, 0, 2, 0, 0));
        assertThat(tally.counts(6).complete()).isFalse();
    }

    @Test
    void frames_that_come_after_later_ones_are_out_of_order_but_not_lost() {
        tally.take(2, 2, TorqueStatus.ESTIMATED);
        tally.take(0, 2, TorqueStatus.ESTIMATED);
        assertThat(tally.counts(4)).isEqualTo(new Counts(4, 4, 0, 0, 2, 0));
        assertThat(tally.counts(4).complete()).isTrue();
    }

    @Test
    void bridged_frames_count_as_lost() {
        tally.take(0, 2, TorqueStatus.ESTIMATED);
        tally.take(2, 2, TorqueStatus.BRIDGED);
        assertThat(tally.counts(4)).isEqualTo(new Counts(4, 2, 2, 0, 0, 0));
    }

    @Test
    void frames_without_a_model_are_out_but_their_stream_is_not_complete() {
        tally.take(0, 2, TorqueStatus.MODEL_MISSING);
        assertThat(tally.counts(2)).isEqualTo(new Counts(2, 2, 0, 0, 0, 2));
        assertThat(tally.counts(2).complete()).isFalse();
    }

    @Test
    void counts_of_streams_add_up() {
        assertThat(new Counts(8, 4, 4, 1, 2, 3).plus(new Counts(2, 2, 0, 0, 0, 1)))
                .isEqualTo(new Counts(10, 6, 4, 1, 2, 4));
    }
}

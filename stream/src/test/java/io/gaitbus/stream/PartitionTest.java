package io.gaitbus.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private final Partition<String> partition = new Partition<>(0, Sought.ANYWHERE, Map.of(), 0);

    @Test
    void a_window_that_was_seen_is_a_repeat() {
        partition.took(window("a", 0, 2), 0, "after 2");
        assertThat(partition.arrival(window("a", 0, 2))).isEqualTo(new Arrival.Repeat());
        assertThat(partition.arrival(window("a", 1, 2))).isEqualTo(new Arrival.Overlap(2));
        assertThat(partition.arrival(window("a", 2, 2))).isEqualTo(new Arrival.Next(0));
        assertThat(partition.arrival(window("b", 0, 2))).isEqualTo(new Arrival.Next(0));
    }

    @Test
    void a_gap_is_counted_and_a_long_one_ends_what_the_state_remembers() {
        partition.took(window("a", 0, 10), 0, "after 10");
        assertThat(partition.arrival(window("a", 13, 1))).isEqualTo(new Arrival.Next(3));
        assertThat(partition.stateBefore(window("a", 510, 1))).contains("after 10");
        assertThat(partition.stateBefore(window("a", 511, 1))).isEmpty();
    }

    /// Windows of one frame at offsets 0 to 999: frame 1000 is next, so warm-up begins at frame 500.
    @Test
    void a_successor_reads_back_as_far_as_the_oldest_live_stream_needs() {
        for (int frame = 0; frame < 1000; frame++) {
            partition.took(window("a", frame, 1), frame, "");
        }
        assertThat(partition.rewindPoint().inputOffset()).isEqualTo(500);
        assertThat(partition.nextOffset()).isEqualTo(1000);

        partition.took(window("b", 0, 1), 1000, "");
        for (int frame = 1000; frame < 3000; frame++) {
            partition.took(window("a", frame, 1), frame + 1, "");
        }
        assertThat(partition.rewindPoint().inputOffset()).isEqualTo(1000);
    }

    @Test
    void a_stream_that_ended_holds_no_one_back() {
        partition.took(window("a", 0, 1), 7, "");
        partition.took(new Window("a", 1, 1, true, 0), 8, "");
        assertThat(partition.rewindPoint().inputOffset()).isEqualTo(9);
        assertThat(partition.stateBefore(window("a", 2, 1))).isEmpty();
    }

    @Test
    void a_repeat_of_a_stream_that_ended_is_a_repeat_until_the_stream_is_forgotten() {
        partition.took(window("a", 0, 1), 0, "");
        partition.took(new Window("a", 1, 1, true, 0), 1, "");
        assertThat(partition.arrival(window("a", 1, 1))).isEqualTo(new Arrival.Repeat());
        assertThat(partition.arrival(window("a", 0, 1))).isEqualTo(new Arrival.Repeat());

        partition.took(new Window("b", 0, 1, false, Partition.FORGOTTEN_MILLIS), 2, "");
        assertThat(partition.arrival(window("a", 1, 1))).isEqualTo(new Arrival.Repeat());
        partition.took(new Window("b", 1, 1, false, Partition.FORGOTTEN_MILLIS + 1), 3, "");
        assertThat(partition.arrival(window("a", 1, 1))).isEqualTo(new Arrival.Next(0));
    }

    @Test
    void a_stream_that_goes_on_after_its_end_begins_anew_and_holds_a_successor_back_again() {
        partition.took(new Window("a", 0, 1, true, 0), 0, "ended");
        partition.took(window("a", 1, 1), 1, "anew");
        assertThat(partition.stateBefore(window("a", 2, 1))).contains("anew");
        assertThat(partition.rewindPoint().inputOffset()).isEqualTo(1);
    }

    @Test
    void a_stream_not_heard_of_for_long_is_forgotten() {
        partition.took(window("a", 0, 1), 0, "");
        partition.took(new Window("b", 0, 1, false, Partition.FORGOTTEN_MILLIS), 1, "");
        assertThat(partition.stateBefore(window("a", 1, 1))).isPresent();
        partition.took(new Window("b", 1, 1, false, Partition.FORGOTTEN_MILLIS + 1), 2, "");
        assertThat(partition.stateBefore(window("a", 1, 1))).isEmpty();
    }

    /// The predecessor committed offset 5 and wrote frame 7 of stream a before it died.
    @Test
    void what_a_predecessor_wrote_is_computed_in_silence() {
        Partition<String> successor = new Partition<>(5, Sought.ANYWHERE, Map.of("a", 7L), 40);
        assertThat(successor.isWritten("b", 100, 4)).isTrue();
        assertThat(successor.isWritten("a", 7, 6)).isTrue();
        assertThat(successor.isWritten("a", 8, 7)).isFalse();
        assertThat(successor.isWritten("b", 0, 5)).isFalse();
        assertThat(successor.isCommitted(4)).isTrue();
        assertThat(successor.isCommitted(5)).isFalse();
    }

    @Test
    void a_commit_never_moves_back_while_a_successor_catches_up() {
        Partition<String> successor = new Partition<>(5, new Sought(3, 9), Map.of(), 40);
        successor.took(window("a", 0, 1), 3, "");
        assertThat(successor.isAhead()).isFalse();
        successor.took(window("a", 1, 1), 5, "");
        assertThat(successor.isAhead()).isTrue();
        assertThat(successor.rewindPoint()).isEqualTo(new RewindPoint(3, 40));
    }

    @Test
    void a_rewind_point_comes_back_from_the_metadata_of_a_commit() {
        RewindPoint point = new RewindPoint(12, 345);
        assertThat(RewindPoint.parse(point.metadata())).contains(point);
        assertThat(RewindPoint.parse("")).isEmpty();
        assertThat(RewindPoint.parse("rewind:12")).isEmpty();
    }

    @Test
    void a_window_without_frames_is_none() {
        assertThatThrownBy(() -> window("a", 0, 0)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> window("a", -1, 1)).hasMessageContaining("from 0 on");
    }

    @Test
    void a_window_of_absurdly_many_frames_is_none() {
        assertThat(window("a", 0, 10_000).end()).isEqualTo(10_000);
        assertThatThrownBy(() -> window("a", 0, 10_001)).hasMessageContaining("at most 10000");
        assertThatThrownBy(() -> window("a", Long.MAX_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Window window(String stream, long firstFrame, int frames) {
        return new Window(stream, firstFrame, frames, false, 0);
    }

    @Test
    void what_was_fetched_before_the_partition_was_sought_back_is_passed_over() {
        Partition<String> successor = new Partition<>(5, new Sought(3, 9), Map.of(), 40);
        assertThat(successor.isSought(2)).isFalse();
        assertThat(successor.isSought(7)).isFalse();
        assertThat(successor.isSought(8)).isFalse();
        assertThat(successor.isSought(3)).isTrue();
        assertThat(successor.isSought(4)).isTrue();
    }

    /// Offset 3 was sought, but 3 to 5 are no records any more: 6 is the first one, and 9 the end.
    @Test
    void reading_begins_with_the_first_record_there_is_where_the_one_sought_is_gone() {
        Partition<String> successor = new Partition<>(5, new Sought(6, 9), Map.of(), 40);
        assertThat(successor.isSought(5)).isFalse();
        assertThat(successor.isSought(8)).isFalse();
        assertThat(successor.isSought(6)).isTrue();
    }

    /// Nothing was left between what was sought and the end: whatever comes was written since.
    @Test
    void reading_begins_with_any_later_record_where_nothing_was_left() {
        Partition<String> successor = new Partition<>(5, new Sought(9, 9), Map.of(), 40);
        assertThat(successor.isSought(8)).isFalse();
        assertThat(successor.isSought(10)).isTrue();
        assertThat(successor.isSought(9)).isTrue();
    }

    /// Offsets 6 to 8 were deleted after the takeover had found them.
    @Test
    void reading_begins_at_the_end_at_the_latest() {
        Partition<String> successor = new Partition<>(5, new Sought(6, 9), Map.of(), 40);
        assertThat(successor.isSought(7)).isFalse();
        assertThat(successor.isSought(10)).isTrue();
    }
}

package io.gaitbus.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long ORIGIN = 5_000_000_000L;
    private static final long MILLI = 1_000_000;
    private static final Schedule SCHEDULE = new Schedule(new Load("a", 4, 2, 3, 7), ORIGIN);

    /// Windows of 20 ms, so four subjects are 5 ms apart.
    @Test
    void a_window_is_due_at_its_end_and_the_subjects_share_its_length_evenly() {
        assertThat(SCHEDULE.dueNanos(0, 0)).isEqualTo(ORIGIN + 20 * MILLI);
        assertThat(SCHEDULE.dueNanos(1, 0)).isEqualTo(ORIGIN + 25 * MILLI);
        assertThat(SCHEDULE.dueNanos(3, 2)).isEqualTo(ORIGIN + 75 * MILLI);
    }

    @Test
    void what_is_due_by_a_time_is_what_is_due_at_it_or_before() {
        for (long i = 0; i < 40; i++) {
            long due = SCHEDULE.dueNanos((int) (i % 4), i / 4);
            assertThat(SCHEDULE.dueBy(due - 1)).isEqualTo(i);
            assertThat(SCHEDULE.dueBy(due)).isEqualTo(i + 1);
        }
    }

    /// The phases of seven subjects in 20 ms are no whole numbers of nanoseconds.
    @Test
    void that_holds_for_numbers_of_subjects_that_do_not_divide_the_window_too() {
        Schedule odd = new Schedule(new Load("a", 7, 2, 0, 3), ORIGIN);
        for (long i = 0; i < 21; i++) {
            long due = odd.dueNanos((int) (i % 7), i / 7);
            assertThat(odd.dueBy(due - 1)).isEqualTo(i);
            assertThat(odd.dueBy(due)).isEqualTo(i + 1);
        }
    }

    @Test
    void nothing_is_due_before_the_beginning_nor_after_the_end() {
        assertThat(SCHEDULE.dueBy(0)).isZero();
        assertThat(SCHEDULE.dueBy(ORIGIN + 3600_000 * MILLI)).isEqualTo(40);
    }

    @Test
    void what_is_measured_begins_after_the_warm_up() {
        assertThat(SCHEDULE.measuredFromNanos()).isEqualTo(ORIGIN + 80 * MILLI);
        assertThat(SCHEDULE.endNanos()).isEqualTo(SCHEDULE.dueNanos(3, 9));
    }
}

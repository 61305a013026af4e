package io.gaitbus.gait;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadlineTest {

    /// Two frames are 20 ms long: with a latency of 55 ms the older one is 75 ms old.
    @Test
    void a_window_is_stale_once_its_oldest_frame_is_older_than_75_ms() {
        assertThat(Deadline.isPast(1000, 2, 1055)).isFalse();
        assertThat(Deadline.isPast(1000, 2, 1056)).isTrue();
        assertThat(Deadline.isPast(1000, 5, 1026)).isTrue();
    }
}

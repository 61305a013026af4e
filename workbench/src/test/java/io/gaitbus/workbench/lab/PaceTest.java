package io.gaitbus.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void frames_are_sampled_10_ms_apart_and_an_hour_later_still_are() {
        Pace pace = new Pace(5, 100);
        assertThat(pace.sampledAt(100)).isEqualTo(5);
        assertThat(pace.sampledAt(101)).isEqualTo(10_000_005);
        assertThat(pace.sampledAt(360_100)).isEqualTo(3_600_000_000_005L);
    }

    @Test
    void a_frame_that_was_sampled_already_is_not_waited_for() throws InterruptedException {
        new Pace(System.nanoTime() - 1_000_000_000, 0).await(0);
    }
}

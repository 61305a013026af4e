package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.workbench.command.Failure;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Together.Task FOR_EVER = () -> new CountDownLatch(1).await();

    @Test
    void all_tasks_are_done_when_it_returns_and_the_guard_has_ended() {
        AtomicInteger done = new AtomicInteger();
        Together.run(List.of(done::incrementAndGet, done::incrementAndGet), FOR_EVER);
        assertThat(done).hasValue(2);
    }

    @Test
    void a_task_that_fails_ends_the_others() {
        assertThatThrownBy(() -> Together.run(List.of(FOR_EVER, TogetherTest::fail), FOR_EVER))
                .isInstanceOf(Failure.class)
                .hasMessage("lost");
    }

    @Test
    void a_guard_that_fails_ends_the_tasks() {
        assertThatThrownBy(() -> Together.run(List.of(FOR_EVER), TogetherTest::fail))
                .isInstanceOf(Failure.class)
                .hasMessage("lost");
    }

    private static void fail() {
        throw new Failure("lost");
    }
}

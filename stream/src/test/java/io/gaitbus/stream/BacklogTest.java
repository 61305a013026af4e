package io.gaitbus.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog();

    /// Frames that are written as nothing.
    private record Frames(Window window) implements Task.Output {

        static Frames of(String stream, long first, int number) {
            return new Frames(new Window(stream, first, number, false, 0));
        }

        @Override
        public byte[] bytes() {
            return new byte[0];
        }

        @Override
        public Optional<Task.Output> joined(Task.Output next) {
            return window.canJoin(next.window())
                    ? Optional.of(of(
                            window.stream(),
                            window.firstFrame(),
                            window.frames() + next.window().frames()))
                    : Optional.empty();
        }
    }

    @Test
    void windows_of_one_stream_are_joined_and_each_stream_keeps_its_own() {
        add("a", 0, 2);
        add("b", 10, 2);
        add("a", 2, 2);
        add("a", 4, 2);

        assertThat(backlog.written())
                .extracting(Backlog.Written::output)
                .containsExactly(Frames.of("a", 0, 6), Frames.of("b", 10, 2));
    }

    @Test
    void what_is_joined_is_never_longer_than_100_ms() {
        for (int window = 0; window < 12; window++) {
            add("a", 2 * window, 2);
        }

        assertThat(backlog.written())
                .extracting(Backlog.Written::output)
                .containsExactly(Frames.of("a", 0, 10), Frames.of("a", 10, 10), Frames.of("a", 20, 4));
    }

    @Test
    void windows_with_a_gap_between_them_stay_apart() {
        add("a", 0, 2);
        add("a", 4, 2);

        assertThat(backlog.written()).hasSize(2);
    }

    @Test
    void nothing_is_joined_to_the_end_of_a_stream() {
        Window end = new Window("a", 0, 2, true, 0);

        assertThat(end.canJoin(new Window("a", 2, 2, false, 0))).isFalse();
    }

    private void add(String stream, long first, int number) {
        backlog.add(stream, Frames.of(stream, first, number));
    }
}

package io.gaitbus.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Screen screen(boolean terminal) {
        return Screen.on(
                new Screen.Output(new PrintWriter(out), terminal), new Screen.Output(new PrintWriter(err), terminal));
    }

    @Test
    void where_nobody_watches_lines_stay_and_nothing_is_redrawn() {
        try (Screen screen = screen(false)) {
            screen.watch(() -> List.of("a table"));
            screen.follow(() -> "half way");
            screen.say("a word");
            screen.print(List.of("a result"));
        }
        assertThat(out.toString().lines()).containsExactly("a result");
        assertThat(err.toString().lines()).containsExactly("a word");
    }

    /// Two lines up, all below gone, the line that stays, and the two again below it.
    @Test
    void on_a_terminal_a_line_that_stays_is_put_above_what_is_redrawn() {
        try (Screen screen = screen(true)) {
            screen.watch(() -> List.of("first row", "second row"));
            out.getBuffer().setLength(0);
            screen.print(List.of("a result"));
            assertThat(out.toString())
                    .startsWith("\033[2F\033[Ja result\n")
                    .contains("first row")
                    .endsWith("second row\033[?7h\n");
        }
    }

    @Test
    void on_a_terminal_nothing_of_what_is_redrawn_is_left_at_the_end() {
        try (Screen screen = screen(true)) {
            screen.watch(() -> List.of("a row"));
        }
        assertThat(out.toString()).endsWith("\033[1F\033[J");
    }
}

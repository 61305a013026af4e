package io.gaitbus.workbench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In a JVM of its own, which is told to end as by Ctrl-C.
class AtExitTest {

    /// SIGTERM's exit code.
    private static final int ENDED = 143;

    @Test
    void what_was_started_last_is_put_away_first_and_nothing_is_started_any_more() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
            process.toHandle().destroy(); // the process's own would close its output
            assertThat(output.lines()).containsExactlyElementsOf(List.of("too late", "services ended", "broker ended"));
        }
        assertThat(process.waitFor()).isEqualTo(ENDED);
    }

    /// Owns two things, and tries to start a third when the end has begun.
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            AtExit.keep(() -> "broker", _ -> System.out.println("broker ended"));
            AtExit.keep(() -> "services", _ -> {
                tryToStart();
                System.out.println("services ended");
            });
            AtExit.forget(AtExit.keep(() -> "forgotten", _ -> System.out.println("never said")));
            System.out.println("started");
            System.in.read(); // until it is ended
        }

        private static void tryToStart() {
            try {
                AtExit.keep(() -> "more", _ -> {});
            } catch (IllegalStateException e) {
                System.out.println("too late");
            }
        }
    }
}

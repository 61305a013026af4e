package io.gaitbus.workbench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.machine.AtExit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A JVM of its own for one part of the bench, with the class path of this one, so that its CPU time and memory are
/// counted apart. It ends with this one.
final class Child implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path complaints;
    private final Writer words;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    /// What a child runs.
    ///
    /// @param name       for messages
    /// @param main       class with the `main` method
    /// @param jvmOptions memory and the like
    record Part(String name, Class<?> main, List<String> jvmOptions) {}

    private Child(String name, Process process, Path complaints) {
        this.name = name;
        this.process = process;
        this.complaints = complaints;
        this.words = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("hears " + name).start(this::hear);
    }

    /// Starts a part.
    ///
    /// @param folder where it may leave what goes wrong
    static Child start(Part part, Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(part.jvmOptions());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                part.main().getName()));
        command.addAll(arguments);
        Path complaints = folder.resolve(part.name() + ".err");
        return AtExit.keep(() -> started(part, new ProcessBuilder(command), complaints), Child::end);
    }

    private static Child started(Part part, ProcessBuilder builder, Path complaints) {
        try {
            return new Child(
                    part.name(), builder.redirectError(complaints.toFile()).start(), complaints);
        } catch (IOException e) {
            throw new Failure("the %s could not be started: %s".formatted(part.name(), e.getMessage()), e);
        }
    }

    private void hear() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (UncheckedIOException | IOException gone) {
            // told by the one who waits
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    void say(String word, JsonNode what) {
        try {
            words.write(word + " " + what + "\n");
            words.flush();
        } catch (IOException e) {
            throw ended();
        }
    }

    /// Waits for a word.
    ///
    /// @return what came with it
    /// @throws Failure where another comes, or none for long
    JsonNode await(String word, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String line = next(deadline);
        if (!line.startsWith(word + " ")) {
            throw new Failure("the %s said `%s` where `%s` would be right".formatted(name, line, word));
        }
        return Parent.read(line.substring(word.length() + 1));
    }

    private String next(long deadline) {
        try {
            while (System.nanoTime() < deadline) {
                String line = said.poll(100, TimeUnit.MILLISECONDS);
                if (line != null) {
                    return line;
                }
                if (!process.isAlive() && said.isEmpty()) {
                    throw ended();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for the " + name, e);
        }
        throw new Failure("the %s said nothing for long".formatted(name));
    }

    private Failure ended() {
        return new Failure("the %s has ended: %s".formatted(name, lastComplaint()));
    }

    private String lastComplaint() {
        try {
            return Files.readAllLines(complaints).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .reduce((_, later) -> later)
                    .orElse("it says nothing of why");
        } catch (IOException e) {
            return "what it says cannot be read (%s)".formatted(e.getMessage());
        }
    }

    @Override
    public void close() {
        end();
        AtExit.forget(this);
    }

    /// It ends once its standard input does.
    private void end() {
        try {
            words.close();
        } catch (IOException gone) {
            // so it need not be told
        }
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

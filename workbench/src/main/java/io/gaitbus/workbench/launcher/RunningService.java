package io.gaitbus.workbench.launcher;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// A service as a process of its own.
final class RunningService {

    /// How long a service may take to be ready: some seconds on a machine that does nothing else.
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// The same while its classes are noted, which slows all of it down.
    private static final Duration PATIENCE_RECORDED = Duration.ofSeconds(300);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(10);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LAST_LINES = 15;

    private static final int OK = 200;

    private final Service service;
    private final boolean recorded;
    private final Process process;
    private final URI address;
    private final Path log;
    private volatile boolean ready;

    private RunningService(Artifact artifact, Process process, URI address, Path log) {
        this.service = artifact.service();
        this.recorded = artifact.form() instanceof Form.Recorded;
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /// Starts a service; it is not ready yet.
    ///
    /// @param folder      where it may leave its log and temporary files
    /// @param port        for its HTTP
    /// @param environment what it is told beside that
    static RunningService start(Artifact artifact, Path folder, int port, Map<String, String> environment) {
        Service service = artifact.service();
        Path log = folder.resolve(service.module() + ".log");
        try {
            Path temporary = Files.createDirectories(folder.resolve(service.module()));
            ProcessBuilder builder = new ProcessBuilder(artifact.command(temporary));
            if (artifact.remark().isPresent()) {
                Files.writeString(log, artifact.remark().get() + "\n", CREATE, APPEND);
            }
            builder.environment().putAll(environment);
            service.duty().environment().forEach(builder.environment()::putIfAbsent);
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new RunningService(artifact, builder.start(), URI.create("http://127.0.0.1:" + port), log);
        } catch (IOException e) {
            throw new LaunchFailure("%s could not be started: %s".formatted(service.module(), e.getMessage()), e);
        }
    }

    /// Where its HTTP is.
    URI address() {
        return address;
    }

    Path log() {
        return log;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits until it says that it is ready; one that is recorded may lack what makes it so, and only has to answer.
    ///
    /// @throws LaunchFailure where it ends before, or takes too long
    void awaitReady(HttpClient http) {
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Duration patience = recorded ? PATIENCE_RECORDED : PATIENCE;
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(http, question)) {
            if (ended(BETWEEN_QUESTIONS)) {
                throw new LaunchFailure("%s ended with code %d before it was ready; its log says: %s"
                        .formatted(service.module(), process.exitValue(), complaint()));
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure("%s is not ready after %d s; its log says: %s"
                        .formatted(service.module(), patience.toSeconds(), complaint()));
            }
        }
        ready = true;
    }

    private boolean isReady(HttpClient http, HttpRequest question) {
        try {
            int status =
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
            return recorded || status == OK;
        } catch (IOException notListeningYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while a service was starting", e);
        }
    }

    /// Of a service that has ended by itself: how, in a line.
    String obituary() {
        return "%s ended with code %d while it was needed; %s"
                .formatted(
                        service.module(),
                        process.exitValue(),
                        error().map(line -> "its log says: " + line).orElse("its log tells of no error"));
    }

    /// The latest error in the end of its log.
    private Optional<String> error() {
        return lastLines()
                .lines()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by: "))
                .reduce((_, later) -> later);
    }

    /// Why it did not start: its latest error, else its last line, for a JVM complains in its own way.
    private String complaint() {
        return error().or(() -> lastLines().lines().reduce((_, later) -> later)).orElse("nothing");
    }

    /// What its log ends with.
    String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: %s)".formatted(e.getMessage());
        }
    }

    /// Ends it at once, as a crash would.
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended(GRACE);
    }

    /// Asks it to end; one that is still starting has nothing to put in order, and would first finish that.
    void stop() {
        if (ready) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
    }

    /// Waits until it has ended, and ends it where it will not.
    void awaitEnd() {
        if (!ended(GRACE)) {
            kill();
        }
    }

    /// Asks it to end, and waits for that some time.
    ///
    /// @return its exit code; empty where it goes on
    OptionalInt end(Duration patience) {
        process.destroy();
        return ended(patience) ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}

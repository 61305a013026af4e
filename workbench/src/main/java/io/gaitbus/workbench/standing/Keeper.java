package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.machine.AtExit;
import io.gaitbus.workbench.machine.ProjectHome;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts the process that keeps a lab.
final class Keeper {

    /// It gives each service 10 s.
    private static final Duration GRACE = Duration.ofSeconds(60);

    private Keeper() {}

    /// Starts it; should this JVM end before it is [#leave]d alone, it ends as well.
    static Process start(LabFolder folder, int subjects) {
        folder.create();
        ProcessBuilder builder = new ProcessBuilder(command(folder, subjects))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.keeperLog().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        return AtExit.keep(() -> started(builder), keeper -> end(keeper, folder));
    }

    private static void end(Process keeper, LabFolder folder) {
        keeper.destroy();
        try {
            if (!keeper.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                keeper.descendants().forEach(ProcessHandle::destroyForcibly);
                keeper.destroyForcibly().waitFor();
            }
            folder.remove();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets it live on.
    static void leave(Process keeper) {
        AtExit.forget(keeper);
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the keeper of the lab could not be started", e);
        }
    }

    private static List<String> command(LabFolder folder, int subjects) {
        List<String> command = new ArrayList<>(detached());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dgaitbus.home=" + ProjectHome.find(),
                "-D%s=%s".formatted(LabFolder.PROPERTY, folder.path().toAbsolutePath()),
                "-Djava.io.tmpdir=" + folder.temporary().toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.gaitbus.workbench.Gaitbus",
                KeepCommand.NAME,
                "--subjects=" + subjects));
        return command;
    }

    /// Apart from the terminal, so that neither its Ctrl-C nor its end reaches the lab.
    private static List<String> detached() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean setsid = List.of(path.split(":")).stream()
                .map(folder -> Path.of(folder, "setsid"))
                .anyMatch(Files::isExecutable);
        return setsid ? List.of("setsid") : List.of("nohup");
    }
}

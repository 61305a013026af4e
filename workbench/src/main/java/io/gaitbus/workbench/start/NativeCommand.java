package io.gaitbus.workbench.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.launcher.Form;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `native`: the native executable of inference-service. The launcher script builds it; here it is started once.
@Command(
        name = "native",
        description = {
            "Builds inference-service as a native executable where that is missing or out of date, starts it once against "
                    + "a real broker, and says where it is, how large, and how fast it was ready.",
            "",
            "Built by the first there is of: GRAALVM_HOME, a native-image on the PATH or in JAVA_HOME (GraalVM or Mandrel "
                    + "for JDK 25), the folder of --toolchain, a container (--container). Takes some minutes and 5 GB of "
                    + "memory.",
            ""
        },
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus native --json native.json"})
public final class NativeCommand implements Callable<Integer> {

    private static final String VERSION = "population/1";
    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--quick", description = "Builds faster code less: for trying things out, not for measuring.")
    private boolean quick;

    @Option(names = "--container", description = "Builds in a container, with Docker or Podman.")
    private boolean container;

    @Option(
            names = "--toolchain",
            paramLabel = "DIR",
            description =
                    "A Maven project that assembles a GraalVM home in target/graalvm; it is copied into the user's "
                            + "cache folder first. ../shared/native-toolchain unless told.")
    private Optional<Path> toolchain = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        Path executable = Service.INFERENCE.executable(ProjectHome.find());
        if (!Files.isRegularFile(executable)) {
            throw new Failure("%s is missing; ./gaitbus native, run from a checkout, builds it".formatted(executable));
        }
        try (Screen screen = Screen.of(spec.commandLine())) {
            Start start = started(screen);
            double megabytes = Files.size(executable) / MEGABYTE;
            screen.clear();
            screen.print(List.of(String.format(
                    Locale.ROOT,
                    "%s  %.1f MB, ready in %.0f ms, first torque after %.0f ms",
                    executable,
                    megabytes,
                    start.readyMillis(),
                    start.firstTorqueMillis())));
            file.ifPresent(written -> written.write(JsonNodeFactory.instance
                    .objectNode()
                    .put("path", executable.toString())
                    .put("megabytes", megabytes)
                    .put("startMillis", start.readyMillis())
                    .put("firstTorqueMillis", start.firstTorqueMillis())));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("the native executable", e);
        }
    }

    /// The second start: the first one has its file read from the disk, and the broker's log made.
    private static Start started(Screen screen) {
        screen.follow(() -> "starting the native executable");
        try (InferenceLog log = new InferenceLog()) {
            log.publish(VERSION, Model.random(Architecture.STANDARD, 1));
            Start.of(new Form.Native(), log, VERSION, "first");
            return Start.of(new Form.Native(), log, VERSION, "second");
        }
    }
}

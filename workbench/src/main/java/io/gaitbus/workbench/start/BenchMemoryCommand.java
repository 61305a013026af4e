package io.gaitbus.workbench.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench memory`: what inference-service needs for many subjects, each with a model of their own.
@Command(
        name = "memory",
        description = {
            "Lets inference-service compute many sessions at once, each on a personal model of its own, and reads the "
                    + "resident memory of its process.",
            ""
        },
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus bench memory --sessions 500 --form native --json memory.json"})
public final class BenchMemoryCommand implements Callable<Integer> {

    private static final int MOST_SESSIONS = 2000;
    private static final int MOST_SECONDS = 600;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--sessions", paramLabel = "N", description = "How many; 500 unless told.")
    private int sessions = 500;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "How much of each is streamed, as fast as it goes; 5 unless told.")
    private int seconds = 5;

    @Option(names = "--form", paramLabel = "jar|aot|native", description = "What it runs as; native unless told.")
    private InferenceForm form = InferenceForm.NATIVE;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        within("--sessions", sessions, MOST_SESSIONS);
        within("--seconds", seconds, MOST_SECONDS);
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            ResidentMemory memory = measured(screen);
            screen.clear();
            screen.print(List.of(String.format(
                    Locale.ROOT,
                    "inference-service as %s, %d sessions on %d models, %d s of each: %.0f MB resident, at most %.0f MB",
                    form,
                    sessions,
                    sessions,
                    seconds,
                    memory.now(),
                    memory.most())));
            file.ifPresent(written -> written.write(JsonNodeFactory.instance
                    .objectNode()
                    .put("form", form.word())
                    .put("sessions", sessions)
                    .put("residentMegabytes", memory.now())
                    .put("mostResidentMegabytes", memory.most())));
            return ExitCode.OK;
        }
    }

    private ResidentMemory measured(Screen screen) {
        Sessions streams = new Sessions(sessions, seconds);
        try (InferenceLog log = new InferenceLog()) {
            screen.follow(() -> "publishing %d models".formatted(sessions));
            streams.publishModels(log);
            screen.follow(() -> "starting inference-service");
            try (Launcher launcher = Launcher.start(
                    ProjectHome.find(), log.bootstrapServers(), Map.of(Service.INFERENCE, form.form()), _ -> {})) {
                screen.follow(() -> "computing %d s of %d sessions".formatted(seconds, sessions));
                streams.stream(log);
                streams.awaitTorque(log);
                return ResidentMemory.of(launcher.process(Service.INFERENCE));
            }
        }
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s is %d; expected 1 to %d".formatted(option, value, most));
        }
    }
}

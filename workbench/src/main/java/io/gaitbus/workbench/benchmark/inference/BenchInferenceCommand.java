package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.workbench.benchmark.Effort;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench inference`: the network's streaming step beside its rivals.
@Command(
        name = "inference",
        description = {
            "Measures what a frame of the network costs on one thread, with JMH in a JVM of its own for each figure: the"
                    + " streaming step; ONNX Runtime and PyTorch that run the window again for each frame; ONNX Runtime"
                    + " on a graph of one frame; and the most multiply-adds that the processor can do. Takes some three"
                    + " minutes, on a machine that does nothing else.",
            ""
        },
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus bench inference --json inference.json"})
public final class BenchInferenceCommand implements Callable<Integer> {

    private static final Effort FULL = new Effort(1, 4, 6, Duration.ofSeconds(1));
    private static final Effort QUICK = new Effort(1, 3, 3, Duration.ofMillis(500));

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--quick", description = "Measures for a quarter of the time: a first impression.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            InferenceResult result = new InferenceResult(measured(screen, quick ? QUICK : FULL));
            screen.clear();
            screen.print(result.lines());
            file.ifPresent(written -> written.write(result.json()));
            return ExitCode.OK;
        }
    }

    private static List<Measured> measured(Screen screen, Effort effort) {
        List<Contender.Load> loads = Contender.allLoads();
        List<Measured> measured = new ArrayList<>();
        for (Contender.Load load : loads) {
            screen.follow(() -> "measuring %s, %d of %d"
                    .formatted(load.contender().meaning(), loads.indexOf(load) + 1, loads.size()));
            measured.add(Measured.of(load, effort));
        }
        return measured;
    }
}

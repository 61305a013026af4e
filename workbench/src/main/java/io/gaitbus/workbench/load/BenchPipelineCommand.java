package io.gaitbus.workbench.load;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench pipeline`: live load on this machine.
@Command(
        name = "pipeline",
        description = {
            "Streams simulated subjects in real time (9 EMG channels at 1 kHz, angles at 100 Hz) through a broker, ingest, "
                    + "nms and inference to a subscriber, each a process of its own, and tells how late torque comes, what is "
                    + "lost, and what it costs.",
            "",
            "A time of warm-up under the same load is not measured.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Exit code 0 if every frame came back once, 1 if not or if something failed, 2 for wrong usage.",
            "",
            "Examples:",
            "  ./gaitbus bench pipeline --subjects 100 --json pipeline.json",
            "  ./gaitbus bench pipeline --subjects 50 --find-limit"
        })
public final class BenchPipelineCommand implements Callable<Integer> {

    private static final int MOST_SUBJECTS = 5000;
    private static final double NEAR = 0.1;
    private static final double MILLIS_PER_FRAME = 1000 / FrameGrid.FRAME_RATE;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--subjects", paramLabel = "N", defaultValue = "10", description = "How many; 10 unless told.")
    private int subjects;

    @Option(
            names = "--window-ms",
            paramLabel = "W",
            defaultValue = "20",
            description = "Length of a window, ms: 10, 20, 30, 40 or 50; 20 unless told.")
    private int windowMillis;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "60", description = "How long; 60 unless told.")
    private double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "15",
            description = "Seconds under load before that, not measured; 15 unless told.")
    private double warmUp;

    @Option(
            names = "--find-limit",
            description =
                    "Looks for the most subjects with nothing lost and a p99 latency of at most 50 ms: twice as many "
                            + "as long as they are borne, then the middle.")
    private boolean findLimit;

    @Option(names = "--swap", description = "Gives a subject a model of its own every 3 s.")
    private boolean swap;

    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description = "Has broker and services record where their time goes, with JDK Flight Recorder.")
    private Optional<Path> profile = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        check();
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine());
                PipelineBench bench = PipelineBench.start(screen, new Profiling(profile))) {
            List<LoadResult> results = new ArrayList<>();
            OptionalInt limit = OptionalInt.empty();
            if (findLimit) {
                limit = OptionalInt.of(new LimitSearch(subjects, MOST_SUBJECTS, NEAR)
                        .find(number -> run(bench, number, results, screen).borne()));
            } else {
                run(bench, subjects, results, screen);
            }
            LoadResult shown = shown(results, limit);
            screen.clear();
            screen.print(ResultLines.of(shown, limit));
            OptionalInt found = limit;
            file.ifPresent(written -> written.write(ResultJson.of(shown, results, found)));
            return shown.exact() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private LoadResult run(PipelineBench bench, int number, List<LoadResult> results, Screen screen) {
        int frames = (int) Math.round(windowMillis / MILLIS_PER_FRAME);
        Load load = Load.of(Integer.toString(results.size() + 1), number, frames, warmUp, seconds);
        LoadResult result = bench.run(load, swap);
        results.add(result);
        screen.say(ResultLines.brief(result));
        return result;
    }

    /// The one at the limit, or the only one.
    private static LoadResult shown(List<LoadResult> results, OptionalInt limit) {
        return results.stream()
                .filter(result -> result.load().subjects() == limit.orElse(-1))
                .findFirst()
                .orElse(results.getLast());
    }

    private void check() {
        if (subjects < 1 || subjects > MOST_SUBJECTS) {
            throw wrong("--subjects: %d; 1 to %d would be right".formatted(subjects, MOST_SUBJECTS));
        }
        if (windowMillis < 10 || windowMillis > 50 || windowMillis % 10 != 0) {
            throw wrong("--window-ms: %d; 10, 20, 30, 40 or 50 would be right".formatted(windowMillis));
        }
        if (!(seconds >= 1 && seconds <= 3600 && warmUp >= 0 && warmUp <= 3600)) {
            throw wrong(
                    "--seconds: %s, --warm-up: %s; 1 to 3600 and 0 to 3600 would be right".formatted(seconds, warmUp));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

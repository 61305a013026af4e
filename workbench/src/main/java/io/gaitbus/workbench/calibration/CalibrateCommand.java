package io.gaitbus.workbench.calibration;

import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import io.gaitbus.workbench.command.ConventionLines;
import io.gaitbus.workbench.command.ConventionOptions;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.command.ProgressBar;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.recording.RecordingOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `calibrate`: the muscles of one person fitted to a recording.
@Command(
        name = "calibrate",
        description = {
            "Fits the muscles of one person to some seconds of a recording with measured torque, and tells what they "
                    + "miss on those and on others. It needs no broker.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./gaitbus calibrate --recording walk36 --seconds 19..24 --test 24..34 --test walk45:20..30",
            "  ./gaitbus calibrate --recording walk36 --seconds 0..30 --tendon elastic --json calibration.json"
        })
public final class CalibrateCommand implements Callable<Integer> {

    private static final double MILLIS = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--recording",
            required = true,
            paramLabel = "DIR",
            description = "A folder with *emg*.sto, *ik*.sto (or .mot) and *id*.sto, or a CSV.")
    private Path recording = Path.of("");

    @Option(
            names = "--seconds",
            required = true,
            paramLabel = "A..B",
            converter = Seconds.Converter.class,
            description = "The seconds to fit to.")
    private Seconds seconds = new Seconds(0, 1);

    @Option(
            names = "--test",
            paramLabel = "[DIR:]A..B",
            converter = TestSeconds.Converter.class,
            description = "Seconds to judge it on, of this or of another recording of the same person; may be given "
                    + "several times. Unless told, all seconds after those fitted to.")
    private List<TestSeconds> tests = List.of();

    @Option(
            names = "--delay",
            paramLabel = "MS",
            description = "Electromechanical delay on top of the filters' own, 0 to 100 ms; fitted unless told.")
    private Optional<Double> delay = Optional.empty();

    @Option(
            names = "--tendon",
            paramLabel = "stiff|elastic",
            description = "Whether tendons stretch; stiff unless told.")
    private TendonModel tendon = TendonModel.STIFF;

    @Option(
            names = "--fibre-length-penalty",
            paramLabel = "W",
            description = "Weight of fibres that leave 0.5 to 1.5 optimal lengths; 0 unless told.")
    private double penalty;

    @Option(names = "--seed", paramLabel = "N", description = "Of the starting points; 1 unless told.")
    private long seed = 1;

    @Option(names = "--unfiltered", description = "Takes the reference torque as it was measured, without a low-pass.")
    private boolean unfiltered;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @ArgGroup(validate = false, heading = "%nWhat a recording's files do not say:%n")
    private ConventionOptions conventions = new ConventionOptions();

    @Override
    public Integer call() {
        PlanReader reader = reader();
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        AtomicReference<Double> done = new AtomicReference<>(0.0);
        try (Screen screen = Screen.of(spec.commandLine())) {
            screen.follow(() -> "reading the recording");
            CalibrationPlan plan = reader.read(read -> screen.print(ConventionLines.of(read)));
            screen.follow(() -> ProgressBar.of(done.get()) + "  fitting the muscles");
            CalibrationResult result = plan.run(done::set);
            screen.clear();
            screen.print(CalibrationLines.of(result));
            file.ifPresent(written -> written.write(CalibrationJson.of(result)));
            return ExitCode.OK;
        }
    }

    private PlanReader reader() {
        double longest = MILLIS * MuscleParameters.LONGEST_DELAY;
        if (delay.isPresent() && !(delay.get() >= 0 && delay.get() <= longest)) {
            throw wrong("--delay is %s ms; expected 0 to %s ms"
                    .formatted(PlainNumber.of(delay.get()), PlainNumber.of(longest)));
        }
        for (TestSeconds test : tests) {
            if (test.recording().orElse(recording).equals(recording)
                    && test.seconds().overlaps(seconds)) {
                throw wrong("--test %s shares seconds with --seconds %s; expected seconds that it is not fitted to"
                        .formatted(test.seconds(), seconds));
            }
        }
        try {
            RecordingOptions reading = conventions.options();
            CalibrationOptions fitting = CalibrationOptions.DEFAULT
                    .fittingDelay(delay.isEmpty())
                    .penalising(penalty)
                    .seeded(seed);
            return new PlanReader(
                    recording, seconds, tests, reading, fitting, delay.orElse(0.0) / MILLIS, tendon, unfiltered);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

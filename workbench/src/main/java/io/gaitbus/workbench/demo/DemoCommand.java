package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.command.ConventionLines;
import io.gaitbus.workbench.command.ConventionOptions;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.lab.FrameTally;
import io.gaitbus.workbench.launcher.Form;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.RecordingOptions;
import io.gaitbus.workbench.recording.RecordingReader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `demo`: everything on this machine, from the electrode to the torque.
@Command(
        name = "demo",
        description = {
            "Starts a Kafka broker and the services, streams subjects through them in real time, fits the network to one "
                    + "of them, and sums up. Leaves no process and no file behind.",
            "",
            "Without a recording the subjects are simulated, and the network is fitted to the first of them while all "
                    + "streams go on. With one, its stream halts for the fitting; the errors that count are those of the "
                    + "frames after it.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Exit code 0 if every frame came back once, 1 if not or if something failed, 2 for wrong usage.",
            "",
            "Examples:",
            "  ./gaitbus demo",
            "  ./gaitbus demo --recording walk45 --speed max --json result.json"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int SUBJECTS = 3;
    private static final int MOST_SUBJECTS = 100;
    private static final double SHORTEST = 5;
    private static final double LONGEST = 3600;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--recording",
            paramLabel = "DIR",
            description = "Streams a recording: a folder with *emg*.sto, *ik*.sto (or .mot) and *id*.sto, or a CSV.")
    private Optional<Path> recording = Optional.empty();

    @Option(names = "--subjects", paramLabel = "N", description = "Simulated subjects; 3 unless told.")
    private Optional<Integer> subjects = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description =
                    "How long to stream. Unless told, a recording to its end, simulated subjects for 60 s and until "
                            + "the new model has been at work for 15 s, but not longer than 120 s.")
    private Optional<Double> seconds = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "1|max",
            converter = SpeedConverter.class,
            description = "1: in real time, which it is unless told; max: as fast as torque comes back.")
    private Speed speed = Speed.REAL_TIME;

    @Option(
            names = "--fine-tune-seconds",
            paramLabel = "T",
            description = "What the network is fitted on; 30 for a recording and 20 else, unless told; 0: no fitting.")
    private Optional<Double> fineTuneSeconds = Optional.empty();

    @Option(
            names = "--native",
            description = "Runs inference-service as the native executable, which ./gaitbus native builds.")
    private boolean nativeInference;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @ArgGroup(validate = false, heading = "%nWhat a recording's files do not say:%n")
    private ConventionOptions conventions = new ConventionOptions();

    @Override
    public Integer call() {
        RecordingOptions options = checked();
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            screen.follow(() -> recording.isPresent() ? "reading the recording" : "simulating subjects");
            Plan plan = plan(options, screen);
            plan.notes().forEach(screen::say);
            DemoResult result = new Demo(screen, forms()).run(plan);
            screen.print(Summary.lines(result));
            file.ifPresent(written -> written.write(ResultJson.of(result)));
            FrameTally.Counts counts = result.counts();
            if (!counts.complete()) {
                throw new Failure("%d frames were lost, %d came twice, %d had no model; expected none"
                        .formatted(counts.lost(), counts.duplicated(), counts.withoutModel()));
            }
            result.fittingFailed().ifPresent(reason -> {
                throw new Failure("the fine-tuning failed: " + reason);
            });
            return ExitCode.OK;
        }
    }

    private Map<Service, Form> forms() {
        Map<Service, Form> forms = Launcher.cached(EnumSet.allOf(Service.class));
        if (nativeInference) {
            forms.put(Service.INFERENCE, new Form.Native());
        }
        return forms;
    }

    private RecordingOptions checked() {
        within("--subjects", subjects.map(Integer::doubleValue), 1, MOST_SUBJECTS);
        within("--seconds", seconds, SHORTEST, LONGEST);
        within("--fine-tune-seconds", fineTuneSeconds, 0, LONGEST);
        if (recording.isPresent() && subjects.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--subjects is for simulated subjects; a recording is of one subject");
        }
        try {
            return conventions.options();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void within(String option, Optional<Double> value, double from, double to) {
        if (value.isPresent() && !(value.get() >= from && value.get() <= to)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %s; expected %s to %s"
                            .formatted(option, PlainNumber.of(value.get()), PlainNumber.of(from), PlainNumber.of(to)));
        }
    }

    private Plan plan(RecordingOptions options, Screen screen) {
        OptionalDouble fineTune =
                fineTuneSeconds.isPresent() ? OptionalDouble.of(fineTuneSeconds.get()) : OptionalDouble.empty();
        if (recording.isEmpty()) {
            return Simulations.plan(subjects.orElse(SUBJECTS), seconds, speed, fineTune);
        }
        Recording read = RecordingReader.read(recording.get(), options);
        Recording streamed = seconds.map(read::until).orElse(read);
        Plan plan = Plan.of(streamed, speed, fineTune);
        screen.print(ConventionLines.of(plan.participants().getFirst().trial().recording()));
        return plan;
    }
}

package io.gaitbus.workbench.accuracy;

import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.transfer.fitting.Adaptation;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.ProgressBar;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.evaluation.model.Calibrations;
import io.gaitbus.workbench.evaluation.model.Contender;
import io.gaitbus.workbench.evaluation.model.Contenders;
import io.gaitbus.workbench.evaluation.model.Muscles;
import io.gaitbus.workbench.evaluation.model.OneAtATime;
import io.gaitbus.workbench.evaluation.model.StandardLearning;
import io.gaitbus.workbench.evaluation.protocol.Protocol;
import io.gaitbus.workbench.evaluation.protocol.Unit;
import io.gaitbus.workbench.evaluation.protocol.Unit.Outcome;
import io.gaitbus.workbench.population.Recipe;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `evaluate`: how accurate network, muscle model and baselines are, on the same frames.
@Command(
        name = "evaluate",
        description = {
            "Compares the network, with muscle torques (hybrid) and without (network), with the muscle model, ridge "
                    + "regressions and constants: all fitted to the same seconds, tested on the same frames. It needs no "
                    + "broker.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./gaitbus evaluate treadmill-subject06 --protocol within --report target/within",
            "  ./gaitbus evaluate treadmill-subject06 --protocol within --hold-out each",
            "  ./gaitbus evaluate treadmill-sub1 treadmill-subject06 --protocol transfer --subject treadmill-sub1",
            "  ./gaitbus evaluate treadmill-sub1 treadmill-subject06 --protocol transfer --adapt walk36 --test walk45",
            "  ./gaitbus evaluate isometric-30 --protocol transfer --simulated 0 --json result.json",
            "  ./gaitbus evaluate simulated:12 --protocol transfer --seconds 20"
        })
public final class EvaluateCommand implements Callable<Integer> {

    /// Whose muscle torques `ridge+nms` and `hybrid` are given.
    enum MuscleSource {
        GENERIC,
        CALIBRATED
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = "A recording, a folder of recordings of one person, a folder of isometric holds with its "
                    + "subjects.csv, or simulated[:N], N simulated subjects (12).")
    private List<String> data = List.of();

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "%nHow training and testing are parted:%n")
    private ProtocolOptions parting = new ProtocolOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Networks are trained from each of the seeds 1 to N; ${DEFAULT-VALUE} unless told.")
    private int seeds = 3;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "MODEL",
            description = "Only these: ${COMPLETION-CANDIDATES}.",
            completionCandidates = ModelNames.class)
    private List<String> models = Contenders.NAMES;

    @Option(
            names = "--muscles",
            paramLabel = "generic|calibrated",
            description =
                    "Whose muscle torques ridge+nms and hybrid are given: those of the scaled muscles, or of muscles "
                            + "calibrated to the same seconds, where these are of one person; generic unless told.")
    private MuscleSource muscles = MuscleSource.GENERIC;

    @Option(
            names = "--layers",
            paramLabel = "head|recurrent|all",
            description = "Which layers of a network adapt to someone new; recurrent unless told.")
    private Adaptation layers = Adaptation.RECURRENT;

    @Option(
            names = "--passes",
            paramLabel = "N",
            description =
                    "How often a network learns from each frame before it is adapted; ${DEFAULT-VALUE} unless told.")
    private int passes = Recipe.SHIPPED.passes();

    @Option(
            names = "--bout-seconds",
            paramLabel = "S",
            description = "How long simulated subjects that are tested do each activity; ${DEFAULT-VALUE} unless told.")
    private double boutSeconds = 60;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Fits at the same time, of which one at most trains a network; ${DEFAULT-VALUE} unless told.")
    private int jobs = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes the result as a page with curves and tables, and as CSV.")
    private Optional<Path> report = Optional.empty();

    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicReference<String> current = new AtomicReference<>("reading the data");
    private final AtomicReference<String> training = new AtomicReference<>("");

    @Override
    public Integer call() {
        refuseNonsense();
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        Optional<ReportFolder> folder = report.map(path -> ReportFolder.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            screen.follow(current::get);
            DataReader reader = new DataReader(boutSeconds);
            List<DataSet> read = data.stream().map(reader::read).toList();
            refuseSamePerson(read);
            Protocol protocol = protocol(read);
            List<Unit> units = units(protocol, read);
            screen.follow(() -> progress(units.size()));
            List<Outcome> outcomes = new Competition(jobs).run(units, this::begun, _ -> finished.incrementAndGet());
            screen.clear();
            Report result = report(read, protocol, outcomes);
            screen.print(ReportLines.of(result));
            file.ifPresent(written -> written.write(ReportJson.of(result)));
            folder.ifPresent(written -> written.write(result));
            return ExitCode.OK;
        }
    }

    private void refuseNonsense() {
        parting.complaint().ifPresent(complaint -> {
            throw wrong(complaint);
        });
        if (seeds < 1 || seeds > 100 || jobs < 1 || jobs > 1000 || passes < 1) {
            throw wrong("--seeds %d, --jobs %d, --passes %d; expected 1 to 100, 1 to 1000, 1 or more"
                    .formatted(seeds, jobs, passes));
        }
        if (!(boutSeconds >= 5 && boutSeconds <= 3600)) {
            throw wrong("--bout-seconds is %s; expected 5 to 3600".formatted(boutSeconds));
        }
        models.stream()
                .filter(model -> !Contenders.NAMES.contains(model))
                .findFirst()
                .ifPresent(model -> {
                    throw wrong("--models: no model is called %s; expected some of %s"
                            .formatted(model, String.join(", ", Contenders.NAMES)));
                });
    }

    /// Somebody in two data sets would be learned from and tested on at once.
    private static void refuseSamePerson(List<DataSet> read) {
        Map<String, String> places = new HashMap<>();
        for (DataSet set : read) {
            for (Subject subject : set.subjects()) {
                String other = places.put(subject.id(), set.name());
                if (other != null) {
                    throw new Failure(
                            "%s is in %s and in %s; the folder that holds all recordings of one person would be right, or another id in its subject.yaml"
                                    .formatted(subject.id(), other, set.name()));
                }
            }
        }
    }

    private Protocol protocol(List<DataSet> read) {
        try {
            return parting.protocol(read);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Unit> units(Protocol protocol, List<DataSet> read) {
        List<Subject> subjects =
                read.stream().flatMap(set -> set.subjects().stream()).toList();
        try {
            return Unit.of(protocol.name(), protocol.folds(subjects), contenders(), seeds);
        } catch (IllegalArgumentException e) {
            throw new Failure("%s, %s: %s".formatted(String.join(", ", data), protocol.name(), e.getMessage()), e);
        }
    }

    private List<Contender> contenders() {
        Calibrations calibrations = new Calibrations(CalibrationOptions.DEFAULT);
        Muscles chosen = switch (muscles) {
            case GENERIC -> Muscles.GENERIC;
            case CALIBRATED -> Muscles.calibrated(calibrations);
        };
        return Contenders.all(
                        chosen, calibrations, new OneAtATime(new StandardLearning(passes, layers, this::learning)))
                .stream()
                .filter(contender -> models.contains(contender.name()))
                .toList();
    }

    private Report report(List<DataSet> read, Protocol protocol, List<Outcome> outcomes) {
        return new Report(
                About.lines(read, protocol, seeds, muscles.name().toLowerCase(Locale.ROOT)),
                outcomes.stream().flatMap(outcome -> outcome.rows().stream()).toList(),
                outcomes.stream().flatMap(outcome -> outcome.traces().stream()).toList());
    }

    private void begun(Unit unit) {
        training.set("");
        current.set(unit.inWords());
    }

    private void learning(Progress progress) {
        training.set(String.format(
                Locale.ROOT, ", %s %.0f %%, loss %.3f", progress.phase(), 100 * progress.fraction(), progress.loss()));
    }

    private String progress(int units) {
        return "%s  fit %d of %d: %s%s"
                .formatted(
                        ProgressBar.of((double) finished.get() / units),
                        Math.min(finished.get() + 1, units),
                        units,
                        current.get(),
                        training.get());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

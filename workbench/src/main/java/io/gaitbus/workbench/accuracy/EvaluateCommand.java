package io.gaitbus.workbench.accuracy;

import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.ProgressBar;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.evaluation.protocol.Protocol;
import io.gaitbus.workbench.evaluation.protocol.Unit;
import io.gaitbus.workbench.evaluation.protocol.Unit.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            "  ./gaitbus evaluate treadmill-sub1 treadmill-subject06 --protocol transfer",
            "  ./gaitbus evaluate treadmill-subject06 --protocol transfer --adapt walk36 --test walk45",
            "  ./gaitbus evaluate isometric-30 --protocol transfer --simulated 0 --json result.json",
            "  ./gaitbus evaluate simulated:12 --protocol transfer --seconds 20"
        })
public final class EvaluateCommand implements Callable<Integer> {

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

    @ArgGroup(validate = false, heading = "%nWhat is compared:%n")
    private ModelOptions models = new ModelOptions();

    @ArgGroup(validate = false, heading = "%nThe run:%n")
    private RunOptions run = new RunOptions();

    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicReference<String> current = new AtomicReference<>("reading the data");
    private final AtomicReference<String> training = new AtomicReference<>("");

    @Override
    public Integer call() {
        refuseNonsense();
        Optional<JsonFile> file = run.json().map(path -> JsonFile.checked(path, spec.commandLine()));
        Optional<ReportFolder> folder = run.report().map(path -> ReportFolder.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            screen.follow(current::get);
            DataReader reader = new DataReader(run.boutSeconds());
            List<DataSet> read = data.stream().map(reader::read).toList();
            refuseSamePerson(read);
            Protocol protocol = protocol(read);
            List<Unit> units = units(protocol, read);
            screen.follow(() -> progress(units.size()));
            List<Outcome> outcomes =
                    new Competition(run.jobs()).run(units, this::begun, _ -> finished.incrementAndGet());
            screen.clear();
            Report result = report(read, protocol, outcomes);
            screen.print(ReportLines.of(result));
            file.ifPresent(written -> written.write(ReportJson.of(result)));
            folder.ifPresent(written -> written.write(result));
            return ExitCode.OK;
        }
    }

    private void refuseNonsense() {
        Stream.of(parting.complaint(), models.complaint(parting.isWithin()), run.complaint())
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(complaint -> {
                    throw new ParameterException(spec.commandLine(), complaint);
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
            return Unit.of(
                    protocol.name(), protocol.folds(subjects), models.contenders(this::learning), models.seeds());
        } catch (IllegalArgumentException e) {
            throw new Failure("%s, %s: %s".formatted(String.join(", ", data), protocol.name(), e.getMessage()), e);
        }
    }

    private Report report(List<DataSet> read, Protocol protocol, List<Outcome> outcomes) {
        return new Report(
                protocol.inWords(),
                About.lines(read, protocol, models.seeds(), models.muscles()),
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
}

package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `up`: a lab that stands until `stop`.
@Command(
        name = "up",
        description = {
            "Starts a Kafka broker and the services, and leaves them running in the background. The other commands find "
                    + "them by themselves; `status` tells their ports, `logs` what they say, `stop` ends them. What is on "
                    + "the broker's log then goes with it.",
            ""
        },
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus up --subjects 2"})
public final class UpCommand implements Callable<Integer> {

    private static final int MOST_SUBJECTS = 20;
    private static final Duration WATCH = Duration.ofMillis(200);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--subjects",
            paramLabel = "N",
            description =
                    "Simulated subjects that stream in real time, one session of 60 s after another, with reference "
                            + "torque once it is over; none unless told.")
    private int subjects;

    @Override
    public Integer call() {
        if (subjects < 0 || subjects > MOST_SUBJECTS) {
            throw new ParameterException(
                    spec.commandLine(), "--subjects is %d; expected 0 to %d".formatted(subjects, MOST_SUBJECTS));
        }
        LabFolder folder = LabFolder.ofProject();
        try (LabFolder.Claim claim = folder.claim();
                Screen screen = Screen.of(spec.commandLine())) {
            Optional<StandingLab> before = folder.read().filter(StandingLab::isAnythingAlive);
            if (before.isPresent()) {
                asItIs(before.get(), screen);
            } else {
                folder.clear();
                screen.print(LabHealth.of(started(folder, screen)).lines());
            }
        }
        return ExitCode.OK;
    }

    /// There is one already.
    private static void asItIs(StandingLab lab, Screen screen) {
        LabHealth health = LabHealth.of(lab);
        screen.print(health.lines());
        if (!health.troubles().isEmpty()) {
            throw new Failure("a lab runs already, but %s; ./gaitbus stop ends it, then it can be started afresh"
                    .formatted(String.join(", ", health.troubles())));
        }
        screen.say("it runs already, as it was started; ./gaitbus stop ends it");
    }

    private StandingLab started(LabFolder folder, Screen screen) {
        long began = System.nanoTime();
        screen.follow(
                () -> "starting broker and services, %d s".formatted((System.nanoTime() - began) / NANOS_PER_SECOND));
        Process keeper = Keeper.start(folder, subjects);
        try {
            while (true) {
                Optional<StandingLab> lab = folder.read();
                if (lab.isPresent()) {
                    Keeper.leave(keeper);
                    screen.follow(() -> "");
                    return lab.get();
                }
                if (keeper.waitFor(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
                    Keeper.leave(keeper);
                    String reason = lastWords(folder);
                    folder.clear();
                    throw new Failure("the lab did not start: " + reason);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the lab was starting", e);
        }
    }

    private static String lastWords(LabFolder folder) {
        try {
            List<String> lines = Files.readAllLines(folder.keeperLog(), StandardCharsets.UTF_8);
            return lines.isEmpty() ? "its keeper said nothing" : lines.getLast().replaceFirst("^gaitbus: ", "");
        } catch (IOException e) {
            return "its keeper left no log (%s)".formatted(e.getMessage());
        }
    }
}

package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stop`: the end of the standing lab.
@Command(
        name = "stop",
        description = "Ends the lab that `up` has started, and removes what it left: the broker's log, too.",
        footer = {"", "Example:", "  ./gaitbus stop"})
public final class StopCommand implements Callable<Integer> {

    /// The keeper gives each service 10 s.
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        LabFolder folder = LabFolder.ofProject();
        try (Screen screen = Screen.of(spec.commandLine())) {
            Optional<StandingLab> lab = folder.read();
            if (lab.isEmpty()) {
                screen.say("no lab is up");
                return ExitCode.OK;
            }
            screen.follow(() -> "ending services and broker");
            end(lab.get());
            folder.remove();
            screen.follow(() -> "");
            screen.say("the lab has ended");
            return ExitCode.OK;
        }
    }

    /// The keeper ends its services, and then itself. Where it was killed, they are still there.
    private static void end(StandingLab lab) {
        lab.keeper().alive().ifPresent(keeper -> {
            keeper.destroy();
            await(keeper, GRACE);
        });
        List<ProcessHandle> left = Stream.concat(
                        Stream.of(lab.keeper()), lab.services().stream().map(StandingLab.Running::process))
                .flatMap(process -> process.alive().stream())
                .toList();
        for (ProcessHandle process : left) {
            process.destroyForcibly();
            if (!await(process, AT_ONCE)) {
                throw new Failure(
                        "process %d does not end; `kill -9 %d` would be right".formatted(process.pid(), process.pid()));
            }
        }
    }

    /// Whether it has ended in time.
    private static boolean await(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the lab was ending", e);
        }
    }
}

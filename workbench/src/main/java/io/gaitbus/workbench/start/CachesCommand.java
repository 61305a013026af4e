package io.gaitbus.workbench.start;

import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `caches`: the start caches of the services that have none. The launcher script asks for it after a build.
@Command(
        name = "caches",
        hidden = true,
        description =
                "Makes the start caches of the services that have none, by starting and ending each of them once.",
        footer = {
            "",
            "Exit code 0 also where some could not be made: services start without.",
            "",
            "Example:",
            "  ./gaitbus caches"
        })
public final class CachesCommand implements Callable<Integer> {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        Path home = ProjectHome.find();
        Set<Service> without = EnumSet.allOf(Service.class);
        without.removeIf(service -> Files.isRegularFile(service.cache(home)));
        if (without.isEmpty()) {
            return ExitCode.OK;
        }
        long began = System.nanoTime();
        try (Screen screen = Screen.of(spec.commandLine())) {
            screen.follow(() -> "gaitbus: making start caches of %d services, once after a build, %d s"
                    .formatted(without.size(), seconds(began)));
            new StartCaches(
                            home,
                            (service, reason) ->
                                    screen.say("gaitbus: %s starts without a start cache, and so more slowly: %s"
                                            .formatted(
                                                    service.module(),
                                                    reason.lines().findFirst().orElse(""))))
                    .make(without);
            screen.clear();
            screen.say("gaitbus: start caches made in %d s".formatted(seconds(began)));
        }
        return ExitCode.OK;
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }
}

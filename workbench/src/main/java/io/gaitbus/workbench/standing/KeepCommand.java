package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What `up` leaves running: broker and services, until it is ended.
@Command(
        name = KeepCommand.NAME,
        hidden = true,
        description = "Runs broker and services until it is ended; `up` starts it in the background.",
        footer = {"", "Example:", "  ./gaitbus keep --subjects 3"})
public final class KeepCommand implements Callable<Integer> {

    static final String NAME = "keep";

    private static final Duration WATCH = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--subjects", paramLabel = "N", description = "Simulated subjects to stream; none unless told.")
    private int subjects;

    @Override
    public Integer call() throws InterruptedException {
        LabFolder folder = LabFolder.ofProject();
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped());
                Launcher services = Launcher.start(
                        ProjectHome.find(), broker.bootstrapServers(), EnumSet.allOf(Service.class), this::ready)) {
            folder.write(lab(broker, services));
            say("the lab is up");
            Visitors.come(subjects, services.address(Service.INGEST), this::say);
            return watch(services);
        }
    }

    private static StandingLab lab(EmbeddedBroker broker, Launcher services) {
        return new StandingLab(
                ProcessId.of(ProcessHandle.current()),
                broker.bootstrapServers(),
                Stream.of(Service.values())
                        .map(service -> new StandingLab.Running(
                                service,
                                ProcessId.of(services.process(service)),
                                services.address(service),
                                services.log(service)))
                        .toList());
    }

    /// Tells of services that end; the others go on.
    private Integer watch(Launcher services) throws InterruptedException {
        Set<Service> told = EnumSet.noneOf(Service.class);
        while (true) {
            Thread.sleep(WATCH);
            services.ended().stream().filter(told::add).forEach(service -> say(service.module() + " has ended"));
        }
    }

    private void ready(Service service) {
        say(service.module() + " is ready");
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), line);
        out.flush();
    }
}

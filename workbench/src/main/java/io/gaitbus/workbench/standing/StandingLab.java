package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.launcher.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A lab that is kept running, as its folder tells it.
///
/// @param keeper           the process that has the broker and started the services
/// @param bootstrapServers host and port of the broker
/// @param services         all of them
public record StandingLab(ProcessId keeper, String bootstrapServers, List<Running> services) {

    public StandingLab {
        services = List.copyOf(services);
    }

    /// A service of it.
    ///
    /// @param address where its HTTP is
    /// @param log     file that it writes its log to
    record Running(Service service, ProcessId process, URI address, Path log) {}

    /// The lab of this checkout, where one is up.
    public static Optional<StandingLab> up() {
        return LabFolder.ofProject().read().filter(lab -> lab.keeper.alive().isPresent());
    }

    /// Whether any process of it still runs; none does after the machine was started anew.
    boolean isAnythingAlive() {
        return Stream.concat(Stream.of(keeper), services.stream().map(Running::process))
                .anyMatch(process -> process.alive().isPresent());
    }

    /// Where a service's HTTP is.
    public URI address(Service service) {
        return running(service).address();
    }

    Running running(Service service) {
        return services.stream()
                .filter(running -> running.service() == service)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the lab has no " + service.module()));
    }
}

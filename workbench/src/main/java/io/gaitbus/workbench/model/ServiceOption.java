package io.gaitbus.workbench.model;

import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.standing.StandingLab;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which transfer-service a command asks.
final class ServiceOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--transfer-service",
            paramLabel = "URL",
            description = "Where transfer-service is; that of the lab that `up` has started unless told.")
    private Optional<URI> address = Optional.empty();

    TransferService service() {
        URI given = address.or(() -> StandingLab.up().map(lab -> lab.address(Service.TRANSFER)))
                .orElseThrow(() ->
                        wrong("no lab is up: ./gaitbus up starts one, or name a service with --transfer-service URL"));
        if (given.getHost() == null
                || given.getScheme() == null
                || !given.getScheme().matches("https?")) {
            throw wrong("--transfer-service is `%s`; expected a URL, such as http://localhost:8083".formatted(given));
        }
        return new TransferService(given);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package io.gaitbus.workbench.standing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `status`: how the standing lab is.
@Command(
        name = "status",
        description = "Tells how the lab is that `up` has started: which parts are ready, where, and which have ended.",
        footer = {"", "Exit code 0 if all of it is ready, 1 if not.", "", "Example:", "  ./gaitbus status"})
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        StandingLab lab =
                LabFolder.ofProject().read().orElseThrow(() -> new Failure("no lab is up; ./gaitbus up starts one"));
        LabHealth health = LabHealth.of(lab);
        health.lines().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        file.ifPresent(written -> written.write(json(lab, health)));
        if (!health.troubles().isEmpty()) {
            throw new Failure("%s; see ./gaitbus logs, or ./gaitbus stop and then up to start afresh"
                    .formatted(String.join(", ", health.troubles())));
        }
        return ExitCode.OK;
    }

    private static ObjectNode json(StandingLab lab, LabHealth health) {
        ObjectNode json = new ObjectMapper().createObjectNode().put("bootstrapServers", lab.bootstrapServers());
        health.parts()
                .forEach(part -> json.withArray("parts")
                        .addObject()
                        .put("name", part.name())
                        .put("state", part.state().words())
                        .put("address", part.address())
                        .put("pid", part.pid()));
        return json;
    }
}

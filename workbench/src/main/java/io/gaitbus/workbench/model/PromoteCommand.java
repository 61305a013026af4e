package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model promote`: puts a version in force.
@Command(
        name = "promote",
        description =
                "Puts a version in force, with the calibration it was trained on. One that the gate rejected needs --force; a "
                        + "pinned pair makes room for a pin only.",
        footer = {"", "Example:", "  ./gaitbus model promote s01/2 --reason \"a limp since Monday\""})
final class PromoteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "ID", converter = ModelId.Converter.class, description = "SUBJECT/N.")
    private ModelId id = new ModelId("population", 1);

    @Option(names = "--pin", description = "Lets no promotion take its place.")
    private boolean pin;

    @Option(names = "--force", description = "Puts it in force though the gate rejected it; recorded as such.")
    private boolean force;

    @Mixin
    private WhoAndWhy who;

    @Mixin
    private ServiceOption service;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.checked();
        JsonNode pair = service.service().post(id.path() + "/promotion", who.body(pin, force));
        spec.commandLine().getOut().println(PairLine.of(pair));
        spec.commandLine().getOut().flush();
        file.ifPresent(written -> written.write(pair));
        return ExitCode.OK;
    }
}

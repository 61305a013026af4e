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

/// `model rollback`: takes the version in force back.
@Command(
        name = "rollback",
        description =
                "Takes the version in force back: puts the newest one below it in force that was promoted or forced, else the "
                        + "population's.",
        footer = {"", "Example:", "  ./gaitbus model rollback s01"})
final class RollbackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = "Whose.")
    private SubjectName subject = new SubjectName("population");

    @Option(names = "--pin", description = "Lets no promotion take the place of what comes back.")
    private boolean pin;

    @Mixin
    private WhoAndWhy who;

    @Mixin
    private ServiceOption service;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.checked();
        JsonNode pair = service.service().post(subject.path("rollback"), who.body(pin, false));
        spec.commandLine().getOut().println(PairLine.of(pair));
        spec.commandLine().getOut().flush();
        file.ifPresent(written -> written.write(pair));
        return ExitCode.OK;
    }
}

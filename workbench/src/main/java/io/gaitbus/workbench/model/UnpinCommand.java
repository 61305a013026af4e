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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model unpin`: lets promotions take the place of what is pinned.
@Command(
        name = "unpin",
        description = "Releases the pin: what is in force stays there until a promotion takes its place.",
        footer = {"", "Example:", "  ./gaitbus model unpin s01"})
final class UnpinCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "SUBJECT", converter = SubjectName.Converter.class, description = "Whose.")
    private SubjectName subject = new SubjectName("population");

    @Mixin
    private WhoAndWhy who;

    @Mixin
    private ServiceOption service;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.checked();
        JsonNode pair = service.service().delete(subject.path("pin?" + who.query()));
        spec.commandLine().getOut().println(PairLine.of(pair));
        spec.commandLine().getOut().flush();
        file.ifPresent(written -> written.write(pair));
        return ExitCode.OK;
    }
}

package io.gaitbus.workbench.model;

import io.gaitbus.workbench.command.JsonFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command writes what transfer-service has answered.
final class JsonOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> path = Optional.empty();

    Optional<JsonFile> checked() {
        return path.map(file -> JsonFile.checked(file, spec.commandLine()));
    }
}

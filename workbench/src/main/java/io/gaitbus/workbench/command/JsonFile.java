package io.gaitbus.workbench.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The file that a result is written to for programs (`--json`).
///
/// @param path where it is
public record JsonFile(Path path) {

    /// Makes sure that it can be written before hours go by, and that none is left of an earlier run.
    ///
    /// @throws ParameterException where it cannot
    public static JsonFile checked(Path path, CommandLine command) {
        try {
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            if (Files.isRegularFile(path)) {
                Files.delete(path);
            }
            return new JsonFile(path);
        } catch (IOException e) {
            throw new ParameterException(
                    command, "--json: %s cannot be written (%s)".formatted(path, Reasons.of(e)), e);
        }
    }

    /// Writes the result.
    public void write(JsonNode result) {
        try {
            Files.writeString(path, result.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new Failure("%s cannot be written (%s)".formatted(path, Reasons.of(e)), e);
        }
    }
}

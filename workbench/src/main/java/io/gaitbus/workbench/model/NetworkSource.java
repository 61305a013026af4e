package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.network.UnreadableModel;
import io.gaitbus.transfer.export.Origin;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A network that is to be exported, with where it comes from.
record NetworkSource(Model model, Origin origin) {

    /// A version that transfer-service has.
    ///
    /// @throws Failure where it has none
    static NetworkSource of(ModelId id, TransferService service) {
        JsonNode version = service.get(id.path());
        Model model = read(service.file(id.path() + "/network"), id.toString());
        return new NetworkSource(
                model,
                new Origin.Version(
                        id.toString(), version.path("calibrationVersion").asText()));
    }

    /// A network on disk.
    ///
    /// @throws Failure where there is none
    static NetworkSource of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failure(
                    "there is no file %s; the network.safetensors of a version would be right".formatted(file));
        }
        try {
            return new NetworkSource(
                    read(Files.readAllBytes(file), file.toString()),
                    new Origin.StoredFile(file.getFileName().toString()));
        } catch (IOException e) {
            throw new Failure("%s cannot be read (%s)".formatted(file, Reasons.of(e)), e);
        }
    }

    private static Model read(byte[] bytes, String name) {
        try {
            return ModelFile.read(bytes);
        } catch (UnreadableModel e) {
            throw new Failure("%s is no network: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// For the user.
    String name() {
        return switch (origin) {
            case Origin.Version version -> version.id();
            case Origin.StoredFile file -> file.name();
        };
    }
}

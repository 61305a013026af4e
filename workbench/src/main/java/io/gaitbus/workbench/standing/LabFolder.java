package io.gaitbus.workbench.standing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The folder in which a standing lab says what it is, and keeps its logs.
///
/// @param path where it is
record LabFolder(Path path) {

    /// A system property that names another folder than the project's.
    static final String PROPERTY = "gaitbus.lab";

    private static final String CLAIM = "claim";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// `.gaitbus` in the checkout.
    static LabFolder ofProject() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .map(LabFolder::new)
                .orElseGet(() -> new LabFolder(ProjectHome.find().resolve(".gaitbus")));
    }

    /// What the keeper says of itself, and why it ended.
    Path keeperLog() {
        return path.resolve("keeper.log");
    }

    /// For what broker and services put on disk.
    Path temporary() {
        return path.resolve("tmp");
    }

    private Path file() {
        return path.resolve("lab.json");
    }

    /// The right to start a lab here, which one process has at a time; it ends with the process at the
    /// latest.
    record Claim(FileChannel file) implements AutoCloseable {

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the claim on the folder of the lab", e);
            }
        }
    }

    /// Claims the right to start a lab here.
    ///
    /// @throws Failure where somebody else is just starting one
    Claim claim() {
        try {
            Files.createDirectories(path);
            FileChannel file =
                    FileChannel.open(path.resolve(CLAIM), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw new Failure("another ./gaitbus up is under way in this checkout; wait until it is done");
            }
            return new Claim(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the lab", e);
        }
    }

    void create() {
        try {
            Files.createDirectories(temporary());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the lab", e);
        }
    }

    /// Lets everybody know of a lab, at once.
    void write(StandingLab lab) {
        ObjectNode json = JSON.createObjectNode()
                .put("bootstrapServers", lab.bootstrapServers())
                .set("keeper", process(lab.keeper()));
        lab.services()
                .forEach(running -> json.withArray("services")
                        .addObject()
                        .put("service", running.service().name())
                        .put("address", running.address().toString())
                        .put("log", running.log().toString())
                        .set("process", process(running.process())));
        try {
            Path whole = Files.writeString(path.resolve("lab.json.new"), json.toPrettyString() + "\n");
            Files.move(whole, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the lab", e);
        }
    }

    /// What it says of a lab, which may have ended since; empty where it says nothing.
    Optional<StandingLab> read() {
        try {
            JsonNode json = JSON.readTree(Files.readString(file()));
            List<StandingLab.Running> services = new ArrayList<>();
            json.path("services")
                    .forEach(running -> services.add(new StandingLab.Running(
                            Service.valueOf(running.path("service").asText()),
                            process(running.path("process")),
                            URI.create(running.path("address").asText()),
                            Path.of(running.path("log").asText()))));
            return Optional.of(new StandingLab(
                    process(json.path("keeper")), json.path("bootstrapServers").asText(), services));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the lab; remove %s if it is garbled".formatted(file()), e);
        }
    }

    private static ObjectNode process(ProcessId process) {
        return JSON.createObjectNode().put("pid", process.pid()).put("startedMillis", process.startedMillis());
    }

    private static ProcessId process(JsonNode json) {
        return new ProcessId(
                json.path("pid").asLong(), json.path("startedMillis").asLong());
    }

    /// Removes all it holds, but for the claim of whoever is just starting a lab.
    void clear() {
        if (Files.exists(path)) {
            remove(file -> !file.equals(path) && !file.endsWith(CLAIM));
        }
    }

    /// Removes it with all it holds.
    void remove() {
        if (Files.exists(path)) {
            remove(_ -> true);
        }
    }

    private void remove(Predicate<Path> which) {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path file :
                    tree.sorted(Comparator.reverseOrder()).filter(which).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be removed".formatted(path), e);
        }
    }
}

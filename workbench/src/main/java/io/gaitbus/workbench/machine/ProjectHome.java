package io.gaitbus.workbench.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The checkout that the workbench belongs to.
public final class ProjectHome {

    private ProjectHome() {}

    /// The folder named by the system property `gaitbus.home`, which the launcher script sets; else the nearest folder
    /// from the working folder upwards that holds `deploy/topics.yaml`.
    ///
    /// @throws IllegalStateException where there is none
    public static Path find() {
        Path start =
                Path.of(System.getProperty("gaitbus.home", "")).toAbsolutePath().normalize();
        return Stream.iterate(Optional.of(start), Optional::isPresent, folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isRegularFile(folder.resolve("deploy/topics.yaml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "neither %s nor a folder above it is a checkout of gaitbus; set -Dgaitbus.home"
                                .formatted(start)));
    }
}

package io.gaitbus.workbench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder of the system's temporary files that goes with its owner, and at the latest when the JVM ends.
///
/// @param path where it is
public record TemporaryFolder(Path path) implements AutoCloseable {

    /// @param prefix what its name begins with, e.g. `gaitbus-broker-`
    public static TemporaryFolder create(String prefix) {
        return AtExit.keep(() -> created(prefix), TemporaryFolder::remove);
    }

    private static TemporaryFolder created(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder %s…".formatted(prefix), e);
        }
    }

    /// Removes it with all it holds; does nothing where it has gone already.
    @Override
    public void close() {
        remove();
        AtExit.forget(this);
    }

    private void remove() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // what was to be removed has removed itself
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be removed".formatted(path), e);
        }
    }
}

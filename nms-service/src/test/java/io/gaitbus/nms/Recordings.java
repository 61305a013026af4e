package io.gaitbus.nms;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real recordings and reference results, which lie beside the checkout and not in it.
public final class Recordings {

    private Recordings() {}

    /// A file of them; skips the test, visibly, where it is absent.
    public static Path file(String name) {
        Path file = Path.of(System.getProperty("gaitbus.recordings", "../shared/data"))
                .resolve(name);
        assumeTrue(Files.exists(file), "skipped: the recordings are not here, no " + file);
        return file;
    }
}

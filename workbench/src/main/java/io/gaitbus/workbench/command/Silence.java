package io.gaitbus.workbench.command;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Keeps the libraries in this JVM quiet, broker and clients of Kafka among them: what a user has to know, a command
/// says itself.
public final class Silence {

    /// Held, for the log manager holds its loggers weakly.
    private static final Logger ROOT = Logger.getLogger("");

    private Silence() {}

    /// To be called before any library logs.
    public static void ofLibraries() {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
    }
}

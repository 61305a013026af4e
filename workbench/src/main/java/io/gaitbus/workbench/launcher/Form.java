package io.gaitbus.workbench.launcher;

import java.nio.file.Path;

/// The form in which a service is run.
public sealed interface Form {

    /// Its jar, by a JVM that finds, checks and links every class anew.
    record Plain() implements Form {}

    /// Its jar, by a JVM that takes its classes from the start cache beside the jar. Where there is none, or one of
    /// another JVM or of other jars, the JVM does without, and the service's log says so.
    record Cached() implements Form {}

    /// Its jar, by a JVM that notes its classes and, when it is asked to end, writes them to a start cache.
    ///
    /// @param cache the file it writes
    record Recorded(Path cache) implements Form {}

    /// Its native executable.
    record Native() implements Form {}
}

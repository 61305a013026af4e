package io.gaitbus.workbench.accuracy;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say how an evaluation runs and where its result goes.
final class RunOptions {

    @Option(
            names = "--bout-seconds",
            paramLabel = "S",
            description = "How long simulated subjects that are tested do each activity; ${DEFAULT-VALUE} unless told.")
    private double boutSeconds = 60;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Fits at the same time, of which one at most trains a network; ${DEFAULT-VALUE} unless told.")
    private int jobs = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes the result as a page with curves and tables, and as CSV.")
    private Optional<Path> report = Optional.empty();

    /// What is wrong with the options, before anything is read.
    Optional<String> complaint() {
        if (jobs < 1 || jobs > 1000) {
            return Optional.of("--jobs is %d; expected 1 to 1000".formatted(jobs));
        }
        if (!(boutSeconds >= 5 && boutSeconds <= 3600)) {
            return Optional.of("--bout-seconds is %s; expected 5 to 3600".formatted(boutSeconds));
        }
        return Optional.empty();
    }

    double boutSeconds() {
        return boutSeconds;
    }

    int jobs() {
        return jobs;
    }

    Optional<Path> json() {
        return json;
    }

    Optional<Path> report() {
        return report;
    }
}

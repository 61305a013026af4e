package io.gaitbus.workbench.lab;

/// Waiting was given up, for the whole is being ended.
final class Interrupted {

    private Interrupted() {}

    static LabFailure whileWaiting(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new LabFailure("interrupted while waiting for ingest-service", cause);
    }
}

package io.gaitbus.workbench.standing;

import java.time.Instant;
import java.util.Optional;

/// A process, told apart from a later one that was given the same number.
///
/// @param pid           its number
/// @param startedMillis when it began, ms since 1970; 0 where the system does not say
record ProcessId(long pid, long startedMillis) {

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), started(process));
    }

    /// The process, where it still runs.
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == startedMillis);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

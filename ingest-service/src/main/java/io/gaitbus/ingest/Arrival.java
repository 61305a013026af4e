package io.gaitbus.ingest;

/// When something came in.
///
/// @param nanos  on the monotonic clock of this machine
/// @param millis on the wall clock, ms since 1970
record Arrival(long nanos, long millis) {

    static Arrival now() {
        return new Arrival(System.nanoTime(), System.currentTimeMillis());
    }
}

package io.gaitbus.workbench.load;

/// When the windows of a load are due: each once its last sample would have been measured, the subjects spread evenly
/// over the length of a window. It does not wait for anybody, so that a delay of one window is seen in those behind it.
///
/// @param load        what is streamed
/// @param originNanos when the first frame of the first subject was sampled, on the monotonic clock
record Schedule(Load load, long originNanos) {

    /// When a window is due, ns on the monotonic clock.
    ///
    /// @param subject its number, from 0
    /// @param window  its number in the stream, from 0
    long dueNanos(int subject, long window) {
        return originNanos + (window + 1) * load.windowNanos() + phase(subject);
    }

    private long phase(int subject) {
        return load.windowNanos() * subject / load.subjects();
    }

    /// How many windows of all subjects are due by a time. In the order of their times the i-th window, from 0, is that
    /// of subject `i % subjects`, its number `i / subjects`.
    long dueBy(long nanos) {
        long since = nanos - originNanos - load.windowNanos();
        if (since < 0) {
            return 0;
        }
        long rounds = Math.min(since / load.windowNanos(), load.windows());
        if (rounds == load.windows()) {
            return rounds * load.subjects();
        }
        long within = since % load.windowNanos();
        // the largest number of a subject whose phase is not above what is left, and one
        long due = ((within + 1) * load.subjects() - 1) / load.windowNanos() + 1;
        return rounds * load.subjects() + Math.min(due, load.subjects());
    }

    /// When the measured windows begin to be due.
    long measuredFromNanos() {
        return dueNanos(0, load.warmUpWindows());
    }

    /// When the last window of the last subject is due.
    long endNanos() {
        return dueNanos(load.subjects() - 1, load.windows() - 1);
    }
}

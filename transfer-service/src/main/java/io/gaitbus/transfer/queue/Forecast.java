package io.gaitbus.transfer.queue;

/// How long jobs take, by those that were done.
///
/// @param jobs    how many were done, from 0 up
/// @param seconds they took together, s
public record Forecast(int jobs, double seconds) {

    /// Of no job yet.
    public static final Forecast NONE = new Forecast(0, 0);

    /// A job that is under way.
    ///
    /// @param secondsLeft  until it is done, s; NaN where that is not known
    /// @param secondsInAll from its beginning to its end, s; NaN where that is not known
    public record UnderWay(double secondsLeft, double secondsInAll) {}

    public Forecast {
        if (jobs < 0 || !(seconds >= 0)) {
            throw new IllegalArgumentException("%d jobs in %s s; 0 or more would be right".formatted(jobs, seconds));
        }
    }

    /// With another job that was done.
    public Forecast after(double itsSeconds) {
        return new Forecast(jobs + 1, seconds + itsSeconds);
    }

    /// Until a request that waits will have been met, s; NaN where nothing is known yet. Before the first
    /// job is done, the others are taken to last as long as it.
    ///
    /// @param place 1 for the request that is next
    public double secondsLeft(int place, UnderWay job) {
        double each = jobs == 0 ? job.secondsInAll() : seconds / jobs;
        return job.secondsLeft() + place * each;
    }
}

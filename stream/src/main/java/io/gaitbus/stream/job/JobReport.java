package io.gaitbus.stream.job;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Tells how far one job has come, not more often than is of use, and how it ended. For any thread.
///
/// The time left follows from the pace since the first report of work done: reading the log is none, nor is
/// what was done before a job was resumed.
public final class JobReport {

    private static final double NANOS_PER_SECOND = 1e9;

    private final String job;
    private final String subject;
    private final Consumer<JobProgress> publisher;
    private final long intervalNanos;
    private long reportedNanos;
    private boolean reported;
    private boolean over;
    private volatile Pace pace = Pace.UNKNOWN;
    private double fraction;
    private String phase = "reading the log";
    private double loss = Double.NaN;

    /// @param interval the shortest time between two reports of a running job
    public JobReport(String job, String subject, Consumer<JobProgress> publisher, Duration interval) {
        this.job = job;
        this.subject = subject;
        this.publisher = publisher;
        this.intervalNanos = interval.toNanos();
    }

    /// The job has begun.
    public void begun() {
        begun(0);
    }

    /// The job has begun, or goes on where it was cut off.
    ///
    /// @param done share of the work done before, in [0, 1]
    public synchronized void begun(double done) {
        fraction = done;
        tell();
    }

    /// Says again how far it is, where nothing new was said for the interval: who follows it knows that it
    /// lives.
    public synchronized void alive() {
        if (reported && !over) {
            tell();
        }
    }

    /// The job goes on.
    ///
    /// @param nowDone  share of the work done, in [0, 1]
    /// @param doing    what is being done, in words
    /// @param lossOfIt the latest loss, dimensionless; NaN where there is none
    public synchronized void running(double nowDone, String doing, double lossOfIt) {
        fraction = nowDone;
        pace = pace.at(nowDone);
        phase = doing;
        loss = lossOfIt;
        tell();
    }

    private void tell() {
        long now = System.nanoTime();
        if (!reported || now - reportedNanos >= intervalNanos) {
            reported = true;
            reportedNanos = now;
            publisher.accept(message(JobState.RUNNING).build());
        }
    }

    /// The job has come to an end.
    ///
    /// @param outcome adds what it has brought
    public synchronized void done(UnaryOperator<JobProgress.Builder> outcome) {
        over = true;
        fraction = 1;
        pace = pace.at(1);
        phase = "done";
        publisher.accept(outcome.apply(message(JobState.DONE)).build());
    }

    /// The request cannot be met.
    public synchronized void refused(String reason) {
        over = true;
        publisher.accept(message(JobState.REFUSED).setMessage(reason).build());
    }

    /// The service is at fault.
    public synchronized void failed(String reason) {
        over = true;
        publisher.accept(message(JobState.FAILED).setMessage(reason).build());
    }

    private JobProgress.Builder message(JobState state) {
        return JobProgress.newBuilder()
                .setJob(job)
                .setSubject(subject)
                .setState(state)
                .setFraction(fraction)
                .setPhase(phase)
                .setLoss(loss)
                .setSecondsLeft(secondsLeft())
                .setAtMillis(System.currentTimeMillis());
    }

    /// Estimate of the time left, s; NaN where it is not known. Waits for nobody.
    public double secondsLeft() {
        return pace.left();
    }

    /// Estimate of the time that all of it takes, s; NaN where it is not known. Waits for nobody.
    public double secondsInAll() {
        return pace.spent() / pace.done();
    }

    /// How fast the work goes.
    ///
    /// @param startNanos    when the first of it was told; empty before
    /// @param startFraction share done by then
    /// @param fraction      share done now
    private record Pace(OptionalLong startNanos, double startFraction, double fraction) {

        static final Pace UNKNOWN = new Pace(OptionalLong.empty(), 0, 0);

        Pace at(double nowDone) {
            return startNanos.isPresent()
                    ? new Pace(startNanos, startFraction, nowDone)
                    : new Pace(OptionalLong.of(System.nanoTime()), nowDone, nowDone);
        }

        /// s; NaN before the start
        double spent() {
            return startNanos.isPresent()
                    ? (System.nanoTime() - startNanos.getAsLong()) / NANOS_PER_SECOND
                    : Double.NaN;
        }

        /// Share done since the start; NaN where it is none.
        double done() {
            double done = fraction - startFraction;
            return done > 0 ? done : Double.NaN;
        }

        double left() {
            return fraction == 1 ? 0 : spent() * (1 - fraction) / done();
        }
    }
}

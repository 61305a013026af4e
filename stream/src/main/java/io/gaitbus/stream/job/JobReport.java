package io.gaitbus.stream.job;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Tells how far one job has come, not more often than is of use, and how it ended.
public final class JobReport {

    private static final double NANOS_PER_SECOND = 1e9;

    private final String job;
    private final String subject;
    private final Consumer<JobProgress> publisher;
    private final long intervalNanos;
    private final long startNanos = System.nanoTime();
    private long reportedNanos;
    private boolean reported;
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
        running(fraction, phase, loss);
    }

    /// The job goes on.
    ///
    /// @param nowDone  share of the work done, in [0, 1]
    /// @param doing    what is being done, in words
    /// @param lossOfIt the latest loss, dimensionless; NaN where there is none
    public void running(double nowDone, String doing, double lossOfIt) {
        fraction = nowDone;
        phase = doing;
        loss = lossOfIt;
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
    public void done(UnaryOperator<JobProgress.Builder> outcome) {
        fraction = 1;
        phase = "done";
        publisher.accept(outcome.apply(message(JobState.DONE)).build());
    }

    /// The request cannot be met.
    public void refused(String reason) {
        publisher.accept(message(JobState.REFUSED).setMessage(reason).build());
    }

    /// The service is at fault.
    public void failed(String reason) {
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

    private double secondsLeft() {
        double spent = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        return fraction > 0 ? spent * (1 - fraction) / fraction : Double.NaN;
    }
}

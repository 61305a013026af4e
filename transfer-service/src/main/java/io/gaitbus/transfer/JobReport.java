package io.gaitbus.transfer;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.transfer.fitting.Progress;
import java.time.Duration;
import java.util.function.Consumer;

/// Tells how far one job has come, not more often than is of use, and how it ended.
final class JobReport {

    private static final double NANOS_PER_SECOND = 1e9;

    private final TrainingRequest request;
    private final Consumer<JobProgress> publisher;
    private final long intervalNanos;
    private final long startNanos = System.nanoTime();
    private long reportedNanos;
    private boolean reported;
    private Progress latest = new Progress(0, "reading the log", Double.NaN);

    JobReport(TrainingRequest request, Consumer<JobProgress> publisher, Duration interval) {
        this.request = request;
        this.publisher = publisher;
        this.intervalNanos = interval.toNanos();
    }

    /// The job has begun.
    void begun() {
        running(latest);
    }

    /// The job goes on.
    void running(Progress progress) {
        latest = progress;
        long now = System.nanoTime();
        if (!reported || now - reportedNanos >= intervalNanos) {
            reported = true;
            reportedNanos = now;
            publisher.accept(message(JobState.RUNNING).build());
        }
    }

    /// The job has brought a version.
    void done(ModelVersion version, String message) {
        latest = new Progress(1, "done", latest.loss());
        publisher.accept(message(JobState.DONE)
                .setModelVersion(version.getVersion())
                .setVerdict(version.getVerdict().name())
                .setFigures(version.getFigures())
                .setMessage(message)
                .build());
    }

    /// The request cannot be met.
    void refused(String reason) {
        publisher.accept(message(JobState.REFUSED).setMessage(reason).build());
    }

    /// The service is at fault.
    void failed(String reason) {
        publisher.accept(message(JobState.FAILED).setMessage(reason).build());
    }

    private JobProgress.Builder message(JobState state) {
        return JobProgress.newBuilder()
                .setJob(request.getJob())
                .setSubject(request.getSubject())
                .setState(state)
                .setFraction(latest.fraction())
                .setPhase(latest.phase())
                .setLoss(latest.loss())
                .setSecondsLeft(secondsLeft())
                .setAtMillis(System.currentTimeMillis());
    }

    private double secondsLeft() {
        double spent = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        return latest.fraction() > 0 ? spent * (1 - latest.fraction()) / latest.fraction() : Double.NaN;
    }
}

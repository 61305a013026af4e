package io.gaitbus.transfer;

import io.gaitbus.message.TrainingRequest;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Withdrawn;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;

/// A request that was taken from the log and is not committed yet.
final class TrainingJob {

    private final TrainingRequest request;
    private final Message<byte[]> message;
    private final int partition;
    private final long writtenAtMillis;
    private volatile Optional<JobReport> report = Optional.empty();
    private volatile String withdrawn = "";

    /// @param message         to be acknowledged when the job is over
    /// @param partition       that it lies on
    /// @param writtenAtMillis wall clock of its record, ms since 1970
    TrainingJob(TrainingRequest request, Message<byte[]> message, int partition, long writtenAtMillis) {
        this.request = request;
        this.message = message;
        this.partition = partition;
        this.writtenAtMillis = writtenAtMillis;
    }

    TrainingRequest request() {
        return request;
    }

    String name() {
        return request.getJob();
    }

    String subject() {
        return request.getSubject();
    }

    int partition() {
        return partition;
    }

    long writtenAtMillis() {
        return writtenAtMillis;
    }

    void reportBy(JobReport itsReport) {
        report = Optional.of(itsReport);
    }

    /// Where it is told of once it has begun.
    Optional<JobReport> report() {
        return report;
    }

    /// Leaves it as it stands; it notices at its next step.
    void withdraw(String reason) {
        withdrawn = reason;
    }

    boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    /// @throws Withdrawn where it is to be left as it stands
    void check() {
        if (!withdrawn.isEmpty()) {
            throw new Withdrawn("job %s is left as it stands: %s".formatted(name(), withdrawn));
        }
    }

    /// It is over: its request is not to come again.
    void over() {
        var _ = message.ack();
    }

    /// No retry can cure it: its request is for the dead letters.
    void hopeless(Throwable reason) {
        var _ = message.nack(reason);
    }
}

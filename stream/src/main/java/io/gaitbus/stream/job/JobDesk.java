package io.gaitbus.stream.job;

import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.JobProgress;
import java.time.Duration;
import java.util.function.Consumer;

/// Where requests for jobs come in: each is met once, and whoever asked is told how it ended.
///
/// A request is committed when its job is over, so a job that a crash cuts off is done again; one that was
/// over before is not. What is no request is for the dead letters; what cannot be met is told in the job's
/// report.
public final class JobDesk {

    private static final System.Logger LOG = System.getLogger(JobDesk.class.getName());

    private final String service;
    private final FinishedJobs finished;
    private final Consumer<JobProgress> publisher;
    private final Duration interval;

    /// @param service  that does the jobs
    /// @param interval the shortest time between two reports of a running job
    public JobDesk(String service, FinishedJobs finished, Consumer<JobProgress> publisher, Duration interval) {
        this.service = service;
        this.finished = finished;
        this.publisher = publisher;
        this.interval = interval;
    }

    /// Meets a request.
    ///
    /// @param key  of its record
    /// @param work the job; a [Refusal], and input that makes no sense, refuse it
    /// @throws UnreadableMessage where the key is not the subject, or no job is named
    /// @throws Withdrawn where the work is
    public void meet(String key, String job, String subject, Consumer<JobReport> work) {
        check(key, job, subject);
        if (finished.contains(job)) {
            LOG.log(System.Logger.Level.INFO, "job {0} is over already", job);
            return;
        }
        meet(new JobReport(job, subject, publisher, interval), job, work);
    }

    /// Whether a request can be told anything.
    ///
    /// @throws UnreadableMessage where the key is not the subject, or no job is named
    public static void check(String key, String job, String subject) {
        if (!subject.equals(key)) {
            throw new UnreadableMessage("the key %s is not the subject of its request, %s".formatted(key, subject));
        }
        if (job.isBlank()) {
            throw new UnreadableMessage("the request for %s names no job to report on".formatted(key));
        }
    }

    private void meet(JobReport report, String job, Consumer<JobReport> work) {
        try {
            work.accept(report);
        } catch (Withdrawn e) {
            throw e;
        } catch (Refusal e) {
            LOG.log(System.Logger.Level.INFO, "job {0} refused: {1}", job, e.getMessage());
            report.refused(e.getMessage());
        } catch (UnreadableMessage | IllegalArgumentException | ArithmeticException e) { // what the core refuses of it
            LOG.log(System.Logger.Level.WARNING, () -> "job %s refused".formatted(job), e);
            report.refused(e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, () -> "job %s failed".formatted(job), e);
            report.failed("a fault of %s, see its log: %s".formatted(service, e));
        }
    }
}

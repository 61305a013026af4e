package io.gaitbus.transfer;

import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.transfer.fitting.Checkpoint;
import io.gaitbus.transfer.fitting.Observer;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.transfer.queue.CpuShare;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// One job on its way: reported on, kept in checkpoints, held to its share of the processor, and left where
/// it is withdrawn.
final class Course implements Observer {

    private static final Logger LOG = Logger.getLogger(Course.class);

    private final TrainingJob job;
    private final JobReport report;
    private final Checkpoints checkpoints;
    private final Settings settings;
    private final Optional<JobCheckpoint> before;
    private String inputs = "";
    private int trainingsKept;
    private long keptNanos;
    private long workingSinceNanos;

    /// What is the same for all jobs.
    ///
    /// @param code     version of this code
    /// @param share    of a core that a training may take
    /// @param interval the shortest time between two checkpoints
    record Settings(String code, CpuShare share, Duration interval) {}

    /// @param before what was found on the log
    Course(
            TrainingJob job,
            JobReport report,
            Checkpoints checkpoints,
            Optional<JobCheckpoint> before,
            Settings settings) {
        this.job = job;
        this.report = report;
        this.checkpoints = checkpoints;
        this.before = before;
        this.settings = settings;
    }

    /// Where the training begins: at the checkpoint found, where that fits.
    ///
    /// @param fingerprint of the inputs, see [io.gaitbus.transfer.fitting.PersonalTraining.Inputs]
    Checkpoint from(String fingerprint) {
        inputs = fingerprint;
        Checkpoint from = before.flatMap(this::fitting).orElse(Checkpoint.BEGINNING);
        trainingsKept = from.trainings();
        keptNanos = System.nanoTime();
        workingSinceNanos = keptNanos;
        return from;
    }

    private Optional<Checkpoint> fitting(JobCheckpoint found) {
        if (!found.getCode().equals(settings.code())) {
            return anew(
                    "it was written by version %s of the code, this is %s".formatted(found.getCode(), settings.code()));
        }
        if (!found.getInputs().equals(inputs)) {
            return anew("it belongs to other frames, another population, seed or settings");
        }
        try {
            Checkpoint checkpoint = Checkpoints.checkpoint(found);
            LOG.infof("job %s goes on at %.0f %%", job.name(), 100 * checkpoint.fraction());
            return Optional.of(checkpoint);
        } catch (UnreadableMessage e) {
            return anew(e.getMessage());
        }
    }

    private Optional<Checkpoint> anew(String reason) {
        LOG.warnf("job %s begins anew, its checkpoint does not fit: %s", job.name(), reason);
        return Optional.empty();
    }

    @Override
    public void stepped(Progress progress) {
        job.check();
        report.running(progress.fraction(), progress.phase(), progress.loss());
        long rest = settings.share()
                .rest(Duration.ofNanos(System.nanoTime() - workingSinceNanos))
                .toNanos();
        if (rest > 0) {
            LockSupport.parkNanos(rest); // may wake early: it is a share, not a promise
        }
        workingSinceNanos = System.nanoTime();
    }

    /// Kept at the end of each block held out, and once in a while between.
    @Override
    public void passed(Checkpoint checkpoint) {
        long now = System.nanoTime();
        if (checkpoint.trainings() > trainingsKept
                || now - keptNanos >= settings.interval().toNanos()) {
            trainingsKept = checkpoint.trainings();
            keptNanos = now;
            keep(checkpoint);
        }
    }

    /// One that cannot be kept, because it is larger than the log takes, must not end the training.
    private void keep(Checkpoint checkpoint) {
        JobCheckpoint.Builder begun = JobCheckpoint.newBuilder()
                .setJob(job.name())
                .setSubject(job.subject())
                .setCode(settings.code())
                .setInputs(inputs);
        try {
            checkpoints.keep(Checkpoints.message(begun, checkpoint, System.currentTimeMillis()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "job %s goes on without a checkpoint", job.name());
        }
    }
}

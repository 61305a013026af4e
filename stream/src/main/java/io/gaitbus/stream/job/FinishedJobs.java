package io.gaitbus.stream.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.JobProgress;
import io.gaitbus.stream.LogReader;
import java.util.concurrent.atomic.AtomicBoolean;

/// The jobs that the log knows to be over.
public final class FinishedJobs {

    private final LogReader log;
    private final MessageCodec<JobProgress> codec = MessageCodec.of(JobProgress.class);

    public FinishedJobs(LogReader log) {
        this.log = log;
    }

    /// Whether a job has ended, in whichever way.
    public boolean contains(String job) {
        AtomicBoolean over = new AtomicBoolean();
        log.readKeySince(Topics.JOB_PROGRESS, job, 0, record -> {
            switch (codec.decode(record.value()).getState()) {
                case DONE, REFUSED, FAILED -> over.set(true);
                case QUEUED, RUNNING -> {}
            }
        });
        return over.get();
    }
}

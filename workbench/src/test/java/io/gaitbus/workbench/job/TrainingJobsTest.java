package io.gaitbus.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingJobsTest {

    @Test
    void a_job_that_is_under_way_has_no_outcome() {
        assertThat(TrainingJobs.outcome(report(JobState.QUEUED, ""))).isEmpty();
        assertThat(TrainingJobs.outcome(report(JobState.RUNNING, ""))).isEmpty();
    }

    @Test
    void a_job_that_is_done_ends_as_the_gate_says() {
        assertThat(TrainingJobs.outcome(report(JobState.DONE, "PROMOTED")))
                .contains(new JobOutcome.Promoted("s/1", false, Map.of(), "because"));
        assertThat(TrainingJobs.outcome(report(JobState.DONE, "FORCED")))
                .contains(new JobOutcome.Promoted("s/1", true, Map.of(), "because"));
        assertThat(TrainingJobs.outcome(report(JobState.DONE, "REJECTED")))
                .contains(new JobOutcome.Rejected("s/1", Map.of(), "because"));
    }

    @Test
    void a_job_that_is_not_done_ends_with_the_reason() {
        assertThat(TrainingJobs.outcome(report(JobState.REFUSED, ""))).contains(new JobOutcome.Refused("because"));
        assertThat(TrainingJobs.outcome(report(JobState.FAILED, ""))).contains(new JobOutcome.Failed("because"));
    }

    private static JobProgress report(JobState state, String verdict) {
        return JobProgress.newBuilder()
                .setJob("j")
                .setSubject("s")
                .setState(state)
                .setFraction(1)
                .setPhase("done")
                .setLoss(Double.NaN)
                .setSecondsLeft(Double.NaN)
                .setModelVersion("s/1")
                .setVerdict(verdict)
                .setMessage("because")
                .setAtMillis(0)
                .build();
    }
}

package io.gaitbus.stream.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobReportTest {

    private final List<JobProgress> published = new ArrayList<>();

    private JobReport report(Duration interval) {
        return new JobReport("job-1", "anna", published::add, interval);
    }

    @Test
    void within_the_interval_a_running_job_is_reported_once() {
        JobReport report = report(Duration.ofDays(1));
        report.begun();
        report.running(0.5, "fitting", 0.1);
        report.running(0.9, "fitting", 0.1);

        assertThat(published).singleElement().satisfies(first -> {
            assertThat(first.getJob()).isEqualTo("job-1");
            assertThat(first.getSubject()).isEqualTo("anna");
            assertThat(first.getState()).isEqualTo(JobState.RUNNING);
            assertThat(first.getFraction()).isZero();
            assertThat(first.getPhase()).isEqualTo("reading the log");
            assertThat(first.getLoss()).isNaN();
            assertThat(first.getSecondsLeft()).isNaN();
        });
    }

    @Test
    void beyond_the_interval_each_report_tells_how_far_it_has_come() {
        JobReport report = report(Duration.ZERO);
        report.running(0.25, "fitting", 0.5);
        report.running(0.5, "judging", 0.125);

        assertThat(published).extracting(JobProgress::getFraction).containsExactly(0.25, 0.5);
        assertThat(published).extracting(JobProgress::getPhase).containsExactly("fitting", "judging");
        assertThat(published).extracting(JobProgress::getLoss).containsExactly(0.5, 0.125);
        assertThat(published.getLast().getSecondsLeft()).isPositive();
    }

    /// What was done before it was cut off says nothing of the pace: by the share of all, 0.1 from 0.5 on,
    /// it would have most of its time behind it.
    @Test
    void a_resumed_job_begins_where_it_stood_and_tells_the_time_left_by_its_pace_since() {
        JobReport report = report(Duration.ZERO);
        report.begun(0.5);
        report.running(0.5, "fitting", 0.5);
        long start = System.nanoTime();
        report.running(0.6, "fitting", 0.5);
        double spent = (System.nanoTime() - start) / 1e9;

        assertThat(published).extracting(JobProgress::getFraction).containsExactly(0.5, 0.5, 0.6);
        assertThat(published.get(0).getSecondsLeft()).isNaN();
        assertThat(published.get(1).getSecondsLeft()).isNaN();
        assertThat(published.getLast().getSecondsLeft()).isPositive();
        assertThat(report.secondsLeft()).isGreaterThan(3.9 * spent);
    }

    @Test
    void a_running_job_that_is_silent_says_that_it_lives_and_one_that_is_over_does_not() {
        JobReport report = report(Duration.ZERO);
        report.alive();
        assertThat(published).isEmpty();
        report.running(0.25, "fitting", 0.5);
        report.alive();
        assertThat(published).extracting(JobProgress::getFraction).containsExactly(0.25, 0.25);
        report.refused("no torque");
        report.alive();
        assertThat(published).hasSize(3);
    }

    @Test
    void one_that_lives_says_so_no_sooner_than_after_the_interval() {
        JobReport report = report(Duration.ofDays(1));
        report.begun();
        report.alive();
        assertThat(published).hasSize(1);
    }

    @Test
    void the_end_is_told_at_once_with_what_the_job_has_brought() {
        JobReport report = report(Duration.ofDays(1));
        report.running(0.25, "fitting", 0.5);
        report.done(outcome -> outcome.setMessage("anna/3"));

        assertThat(published).hasSize(2);
        JobProgress last = published.getLast();
        assertThat(last.getState()).isEqualTo(JobState.DONE);
        assertThat(last.getFraction()).isEqualTo(1);
        assertThat(last.getPhase()).isEqualTo("done");
        assertThat(last.getMessage()).isEqualTo("anna/3");
        assertThat(last.getSecondsLeft()).isZero();
    }

    @Test
    void a_job_that_ends_otherwise_is_told_at_once_with_the_reason_and_how_far_it_had_come() {
        JobReport refused = report(Duration.ofDays(1));
        refused.running(0.25, "fitting", 0.5);
        refused.refused("no torque");
        report(Duration.ofDays(1)).failed("no memory");

        assertThat(published)
                .extracting(JobProgress::getState)
                .containsExactly(JobState.RUNNING, JobState.REFUSED, JobState.FAILED);
        assertThat(published.get(1).getMessage()).isEqualTo("no torque");
        assertThat(published.get(1).getFraction()).isEqualTo(0.25);
        assertThat(published.get(2).getMessage()).isEqualTo("no memory");
    }
}

package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally.Counts;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Score SCORE = Score.of(0, 0.25).plus(Score.of(1, 0.75));

    @Test
    void it_says_what_was_lost_what_was_better_and_why() {
        String text =
                summary(Optional.of(new JobOutcome.Rejected("s/1", Map.of(), "0.05 is not below 0.04 of the ridge")));
        assertThat(text)
                .contains("8 in, 7 out, 1 lost, 0 duplicated")
                .contains("before fine-tuning")
                .contains("0.250")
                .contains("0.750")
                .contains("population/1 on calibration generic from frame 0")
                .contains("s/1 rejected, the population's model stays in force: 0.05 is not below 0.04 of the ridge");
    }

    @Test
    void without_fine_tuning_there_is_no_before() {
        assertThat(summary(Optional.empty())).doesNotContain("before").contains("all");
    }

    private static String summary(Optional<JobOutcome> outcome) {
        SubjectResult subject = new SubjectResult(
                "s",
                "walking",
                new Counts(8, 7, 1, 0, 0, 0),
                new Scores(SCORE, SCORE, SCORE),
                Scores.NONE,
                List.of(new Reign("generic", "population/1", 0)),
                outcome);
        return String.join("\n", Summary.lines(new DemoResult(List.of(subject), new Histogram(3))));
    }
}

package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally.Counts;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/// The keys that programs rely on.
class ResultJsonTest {

    private static final Score SCORE = Score.of(0, 0.25).plus(Score.of(1, 0.75));
    private static final Scores SCORES = new Scores(SCORE, SCORE, SCORE);

    @Test
    void it_has_the_keys_that_were_promised() {
        JsonNode json = json(SCORES, SCORES);
        assertThat(json.fieldNames())
                .toIterable()
                .contains("framesIn", "framesOut", "framesLost", "framesDuplicated", "latencyMs", "subjects");
        assertThat(json.path("latencyMs").fieldNames()).toIterable().containsExactly("p50", "p99");
        JsonNode subject = json.at("/subjects/0");
        assertThat(subject.fieldNames())
                .toIterable()
                .contains(
                        "subject",
                        "activity",
                        "rmse",
                        "rmseBefore",
                        "r2",
                        "nrmse",
                        "modelVersion",
                        "calibrationVersion");
        for (String errors : List.of("rmse", "rmseBefore")) {
            assertThat(subject.path(errors).fieldNames()).toIterable().containsExactly("constant", "nms", "network");
        }
        for (String figures : List.of("r2", "nrmse")) {
            assertThat(subject.path(figures).fieldNames()).toIterable().containsExactly("nms", "network");
        }
    }

    /// Both estimates are off by 1/4 over 0 and 1: rmse 1/4; r² = 1 − (1/8)/(1/2).
    @Test
    void it_has_the_figures() {
        JsonNode json = json(SCORES, SCORES);
        assertThat(json.path("framesIn").asInt()).isEqualTo(8);
        assertThat(json.path("framesLost").asInt()).isEqualTo(1);
        assertThat(json.at("/subjects/0/rmse/network").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/subjects/0/r2/nms").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/subjects/0/nrmse/nms").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/subjects/0/modelVersion").asText()).isEqualTo("s/1");
        assertThat(json.at("/subjects/0/fineTuning/verdict").asText()).isEqualTo("PROMOTED");
    }

    @Test
    void a_figure_over_no_frames_is_null_and_the_text_is_valid() throws JsonProcessingException {
        String text = json(SCORES, Scores.NONE).toString();
        JsonNode read = new ObjectMapper().readTree(text);
        assertThat(read.at("/subjects/0/rmseBefore/network").isNull()).isTrue();
        assertThat(read.at("/latencyMs/p50").isNull()).isTrue();
        assertThat(text).doesNotContain("NaN", "Infinity");
    }

    private static JsonNode json(Scores after, Scores before) {
        SubjectResult subject = new SubjectResult(
                "s",
                "walking",
                new Counts(8, 7, 1, 0, 0, 0),
                after,
                before,
                List.of(new Reign("generic", "s/1", 0)),
                Optional.of(new JobOutcome.Promoted("s/1", false, Map.of(), "better")));
        return ResultJson.of(new DemoResult(List.of(subject), new Histogram(3)));
    }
}

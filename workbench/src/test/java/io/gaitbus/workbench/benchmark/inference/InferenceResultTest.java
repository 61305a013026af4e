package io.gaitbus.workbench.benchmark.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.network.Architecture;
import io.gaitbus.workbench.benchmark.Effort;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InferenceResultTest {

    /// In this JVM, once.
    private static final Effort LEAST = new Effort(0, 0, 1, Duration.ofMillis(10));

    @ParameterizedTest
    @EnumSource
    void every_contender_can_be_measured(Contender contender) {
        Contender.Load load = Contender.allLoads().stream()
                .filter(candidate -> candidate.contender() == contender)
                .findFirst()
                .orElseThrow();

        assertThat(Measured.of(load, LEAST).perCpuSecond()).isPositive().isFinite();
    }

    @Test
    void keys_in_the_result_are_those_programs_know() {
        JsonNode json = result().json();

        for (String key :
                List.of("streamingFramesPerCpuSecond", "onnxRuntimeStepFramesPerCpuSecond", "streamingGflops")) {
            assertThat(json.get(key).get("shared").asDouble()).isPositive();
            assertThat(json.get(key).get("personal").asDouble()).isPositive();
        }
        for (String key : List.of(
                "onnxRuntimeWindowFramesPerCpuSecond", "djlFramesPerCpuSecond", "fmaPeakGflops", "windowFrames")) {
            assertThat(json.get(key).asDouble()).isPositive();
        }
    }

    /// 1000 times the batch and more: of the window, the batch of 64 is the fastest.
    @Test
    void the_fastest_batch_of_a_contender_counts() {
        JsonNode json = result().json();

        assertThat(json.get("bestBatch").get("onnxRuntimeWindow").asInt()).isEqualTo(64);
        assertThat(json.get("onnxRuntimeWindowFramesPerCpuSecond").asDouble()).isEqualTo(64_000);
    }

    @Test
    void every_contender_but_the_peak_has_a_line() {
        assertThat(result().lines()).filteredOn(line -> line.contains(" x")).hasSize(Contender.values().length - 1);
    }

    @Test
    void multiply_adds_of_a_frame_are_as_counted_by_hand() {
        assertThat(MultiplyAdds.ofFrame(Architecture.STANDARD)).isEqualTo(50_176);
    }

    private static InferenceResult result() {
        return new InferenceResult(Contender.allLoads().stream()
                .map(load -> new Measured(load, 1000 * load.batch(), 1))
                .toList());
    }
}

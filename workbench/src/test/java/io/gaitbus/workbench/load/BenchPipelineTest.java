package io.gaitbus.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Broker, services as packaged, generator and subscriber, each a process of its own.
class BenchPipelineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_little_load_comes_back_whole_through_the_swap_of_a_model_and_is_told_by_the_keys_programs_know(
            @TempDir Path folder) throws IOException {
        Path file = folder.resolve("pipeline.json");

        int code = run("--subjects", "2", "--seconds", "8", "--warm-up", "1", "--swap", "--json", file.toString());

        assertThat(code).as(err.toString()).isZero();
        JsonNode result = new ObjectMapper().readTree(file.toFile());
        assertThat(result.path("subjects").asInt()).isEqualTo(2);
        assertThat(result.path("windowMs").asDouble()).isEqualTo(20);
        assertThat(result.path("framesSent").asInt()).isEqualTo(1800);
        assertThat(result.path("framesLost").asInt(-1)).isZero();
        assertThat(result.path("framesDuplicated").asInt(-1)).isZero();
        assertThat(result.at("/swaps/framesLost").asInt(-1)).isZero();
        assertThat(result.path("latencyMs").fieldNames()).toIterable().contains("p50", "p99", "p999", "max");
        assertThat(result.at("/ageMs/p99").asDouble()).isGreaterThan(20);
        assertThat(result.path("cpuSecondsPerSubjectMinute").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "broker", "ingest-service", "nms-service", "inference-service", "generator", "subscriber");
    }

    @Test
    void a_load_that_cannot_be_is_refused_in_a_line() {
        assertThat(run("--window-ms", "15")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--window-ms: 15; 10, 20, 30, 40 or 50 would be right");
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchPipelineCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

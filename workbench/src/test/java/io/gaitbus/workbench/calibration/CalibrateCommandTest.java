package io.gaitbus.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.workbench.command.Errors;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command on the public recordings of subject 06, 58 kg, where they are at hand.
class CalibrateCommandTest {

    private static final double MASS = 58;

    @TempDir
    private Path folder;

    private static String walk(String name) {
        Path walk = Path.of(System.getProperty("gaitbus.recordings", "../../shared/data"))
                .resolve("treadmill-subject06")
                .resolve(name);
        assumeTrue(Files.isDirectory(walk), "skipped: the recordings are not here, no " + walk);
        return walk.toString();
    }

    /// What a run left.
    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Errors.installed(new CommandLine(new CalibrateCommand()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private JsonNode result(String... arguments) throws IOException {
        Path file = folder.resolve("result.json");
        Run run = run(Stream.concat(Stream.of(arguments), Stream.of("--json", file.toString()))
                .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return new ObjectMapper().readTree(Files.readString(file));
    }

    /// CEINMS's own calibration of the same seconds, knee and ankle, misses 5.06, 6.17 and 7.50 N·m. Seen here:
    /// 3.87, 4.95 and 6.81.
    @Test
    void five_seconds_of_walking_are_fitted_better_than_by_ceinms_and_so_are_seconds_and_speeds_not_fitted_to()
            throws IOException {
        JsonNode result = result(
                "--recording",
                walk("walk36"),
                "--seconds",
                "19..24",
                "--test",
                "24..34",
                "--test",
                walk("walk45") + ":20..30",
                "--delay",
                "50",
                "--unfiltered");
        JsonNode rmse = result.get("rmse");
        assertThat(rmse.get("fit").asDouble() * MASS).isLessThanOrEqualTo(5.0);
        assertThat(rmse.get("test").get(0).asDouble() * MASS).isLessThanOrEqualTo(6.0);
        assertThat(rmse.get("test").get(1).asDouble() * MASS).isLessThanOrEqualTo(7.2);
        assertThat(result.get("parameters").get("delay").asDouble()).isEqualTo(0.05);
        assertThat(result.get("split").get("fit").get("frames").asInt()).isEqualTo(500);
    }

    @Test
    void the_result_has_the_keys_that_programs_know() throws IOException {
        JsonNode result = result("--recording", walk("walk36"), "--seconds", "10..14");
        assertThat(result.get("rmse").get("fit").asDouble()).isPositive();
        assertThat(result.get("rmse").get("test")).hasSize(1);
        assertThat(result.get("cpuSeconds").asDouble()).isPositive();
        assertThat(result.get("evaluations").asInt()).isPositive();
        assertThat(result.get("onBounds").isArray()).isTrue();
        for (String key : List.of("rmseBase", "rmseConstant", "r2", "r2Constant")) {
            assertThat(result.get(key).get("test")).as(key).hasSize(1);
        }
        assertThat(result.get("rmseNm").get("fit").asDouble())
                .isEqualTo(MASS * result.get("rmse").get("fit").asDouble());
        assertThat(result.get("split").get("test").get(0).get("from").asDouble())
                .isEqualTo(14);
        assertThat(result.get("parameters").get("muscles")).hasSize(13);
    }

    @Test
    void people_are_told_what_was_fitted_and_beside_each_error_the_constants() {
        Run run = run("--recording", walk("walk36"), "--seconds", "10..14", "--test", "20..24");
        assertThat(run.out())
                .contains("reference     6 Hz low-pass")
                .contains("muscle    strength  optimal fibre")
                .contains("on a bound:")
                .containsPattern("fit +walk36 +10\\.\\.14 +301 ")
                .containsPattern("test +walk36 +20\\.\\.24 +301 ");
    }

    @Test
    void what_cannot_be_fitted_is_told_in_one_line() {
        assertThat(run("--recording", walk("walk36"), "--seconds", "58..70").err())
                .isEqualTo("gaitbus: walk36 ends at 60.97 s; 58..70 reaches beyond\n");
        assertThat(run("--recording", walk("walk36"), "--seconds", "10..10.5").err())
                .isEqualTo("gaitbus: walk36 10..10.5: the torque of no frame is known; "
                        + "a longer stretch would be right\n");
        assertThat(run("--recording", walk("walk36"), "--seconds", "10..11.5").err())
                .isEqualTo("gaitbus: walk36 10..11.5: trial 1 of 1 has 51 frames with a known torque; "
                        + "100 or more (1 s) would be right\n");
        assertThat(run(
                                "--recording",
                                walk("walk36"),
                                "--seconds",
                                "10..14",
                                "--test",
                                walk("../treadmill-sub1") + ":1..5")
                        .err())
                .contains("holds activations");
    }
}

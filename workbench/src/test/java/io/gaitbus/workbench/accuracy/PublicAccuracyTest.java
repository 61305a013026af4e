package io.gaitbus.workbench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The baselines on the public recordings of subject 06, where they are at hand.
class PublicAccuracyTest {

    @TempDir
    private Path folder;

    /// Measured elsewhere on the unfiltered torque, N·m/kg: constant 0.164, 0.202 and 0.765; ridge on
    /// lagged EMG and angles 0.095, 0.097 and 0.275, with muscle torques 0.078, 0.075 and 0.262. The
    /// low-pass makes all of them easier.
    @Test
    void the_baselines_are_as_good_as_elsewhere() throws IOException {
        Path data = Path.of(System.getProperty("gaitbus.recordings", "")).resolve("treadmill-subject06");
        assumeTrue(Files.isDirectory(data), "no recordings at " + data);
        Path file = folder.resolve("result.json");
        int code = new CommandLine(new EvaluateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(
                        data.toString(),
                        "--protocol",
                        "within",
                        "--models",
                        "constant-per-activity,nms,ridge,ridge+nms",
                        "--json",
                        file.toString());
        assertThat(code).isZero();
        JsonNode result = new ObjectMapper().readTree(Files.readString(file));
        assertThat(rmse(result, "walk36", "constant-per-activity")).isCloseTo(0.164, within(0.02));
        assertThat(rmse(result, "walk45", "constant-per-activity")).isCloseTo(0.202, within(0.02));
        assertThat(rmse(result, "run81", "constant-per-activity")).isCloseTo(0.765, within(0.05));
        assertThat(rmse(result, "walk36", "ridge")).isLessThan(0.095);
        assertThat(rmse(result, "walk45", "ridge")).isLessThan(0.097);
        assertThat(rmse(result, "run81", "ridge")).isLessThan(0.275);
        assertThat(rmse(result, "walk36", "ridge+nms")).isLessThan(0.078);
        assertThat(rmse(result, "walk45", "ridge+nms")).isLessThan(0.075);
        assertThat(rmse(result, "run81", "ridge+nms")).isLessThan(0.262);
    }

    private static double rmse(JsonNode result, String activity, String model) {
        return StreamSupport.stream(result.get("rows").spliterator(), false)
                .filter(row -> row.get("activity").asText().equals(activity)
                        && row.get("model").asText().equals(model))
                .findFirst()
                .orElseThrow()
                .get("rmse")
                .asDouble();
    }
}

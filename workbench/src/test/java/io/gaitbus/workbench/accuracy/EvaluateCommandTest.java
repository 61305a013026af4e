package io.gaitbus.workbench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.workbench.command.Errors;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvaluateCommandTest {

    /// The first of the simulated subjects that are tested.
    private static final long SEED = 500_000;

    private static final List<String> KEYS = List.of(
            "data",
            "protocol",
            "subject",
            "activity",
            "model",
            "secondsOfNewData",
            "seed",
            "rmse",
            "nrmse",
            "r2",
            "coverage90",
            "n");

    @TempDir
    private Path folder;

    /// What a run left.
    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Errors.installed(new CommandLine(new EvaluateCommand()))
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
        assertThat(run.err()).doesNotContain("gaitbus:");
        assertThat(run.code()).isZero();
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void a_whole_run_writes_every_model_on_every_activity_and_a_page_that_needs_nothing_beside_it() throws IOException {
        Path report = folder.resolve("report");
        JsonNode result = result(
                "simulated:1",
                "--protocol",
                "within",
                "--bout-seconds",
                "6",
                "--seeds",
                "2",
                "--passes",
                "1",
                "--steps",
                "40",
                "--models",
                "constant,constant-per-activity,nms,ridge,ridge+nms,network,hybrid",
                "--report",
                report.toString());
        int activities = Activity.values().length;
        assertThat(result.get("rows")).hasSize(activities * (5 + 2 * 2));
        for (JsonNode row : result.get("rows")) {
            assertThat(row.propertyStream().map(entry -> entry.getKey())).containsExactlyInAnyOrderElementsOf(KEYS);
            assertThat(row.get("protocol").asText()).isEqualTo("within");
            boolean network =
                    List.of("network", "hybrid").contains(row.get("model").asText());
            assertThat(row.get("coverage90").isNull()).isEqualTo(!network);
            assertThat(row.get("seed").isNull()).isEqualTo(!network);
        }
        assertThat(Files.readAllLines(report.resolve("rows.csv")))
                .hasSize(1 + result.get("rows").size())
                .first()
                .isEqualTo(String.join(",", KEYS));
        String page = Files.readString(report.resolve("report.html"));
        JsonNode charts = charts(page);
        assertThat(charts.get("torque")).hasSize(activities);
        assertThat(charts.has("learning")).isFalse();
        for (JsonNode chart : charts.get("torque")) {
            assertThat(curve(chart, "measured").get("values"))
                    .hasSameSizeAs(chart.get("points"))
                    .isNotEmpty();
            assertThat(curve(chart, "hybrid").get("around")).hasSameSizeAs(chart.get("points"));
        }
        assertThat(page)
                .contains("uPlot", "Permission is hereby granted", "walking-slow", "ridge+nms", "N·m/kg")
                .doesNotContain("{{")
                .doesNotContain("src=\"")
                .doesNotContain("href=\"");
    }

    /// The constant found again from the simulated torque alone: the mean of the first 60 % of all
    /// activities.
    @Test
    void the_constants_error_is_the_one_found_without_any_of_the_evaluation() throws IOException {
        JsonNode result = result(
                "simulated:1", "--protocol", "within", "--bout-seconds", "10", "--models", "constant", "--seeds", "1");
        double sum = 0;
        for (Activity activity : Activity.values()) {
            FrameTorque torque = torque(activity);
            for (int frame = 0; frame < 600; frame++) {
                sum += torque.at(frame);
            }
        }
        double mean = sum / 600 / Activity.values().length;
        FrameTorque squat = torque(Activity.SQUAT);
        double squares = 0;
        for (int frame = 600; frame < 1000; frame++) {
            squares += (squat.at(frame) - mean) * (squat.at(frame) - mean);
        }
        JsonNode row = row(result, "squat", "constant", 0);
        assertThat(row.get("n").asInt()).isEqualTo(400);
        assertThat(row.get("rmse").asDouble()).isCloseTo(Math.sqrt(squares / 400), within(1e-6));
    }

    @Test
    void a_transfer_has_rows_before_and_after_each_number_of_seconds_over_the_same_frames() throws IOException {
        JsonNode result = result(
                "simulated:2",
                "--protocol",
                "transfer",
                "--simulated",
                "0",
                "--bout-seconds",
                "8",
                "--seconds",
                "3,4",
                "--seeds",
                "1",
                "--passes",
                "1",
                "--steps",
                "40",
                "--jobs",
                "2",
                "--models",
                "constant,ridge+nms,hybrid");
        for (String model : List.of("constant", "ridge+nms", "hybrid")) {
            for (int seconds : List.of(0, 3, 4)) {
                assertThat(row(result, "walking", model, seconds).get("n").asInt())
                        .isEqualTo(400);
            }
        }
        // of the hybrid that cannot be said: with so little to learn from, the population's network may be kept
        assertThat(row(result, "walking", "ridge+nms", 3).get("rmse"))
                .isNotEqualTo(row(result, "walking", "ridge+nms", 0).get("rmse"));
        assertThat(result.get("pairedTests").get(0).get("p").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulated:1 --protocol sideways | 2 | sideways",
                "simulated:1 --protocol within --seconds 5 | 2 | go with --protocol transfer, not within",
                "simulated:1 --protocol between --hold-out walking | 2 | goes with --protocol within, not between",
                "simulated:1 --protocol within --models ridge,magic | 2 | no model is called magic",
                "simulated:1 --protocol within --seeds 0 | 2 | expected 1 to 100",
                "simulated:1 --protocol transfer --simulated 0 --seconds 3 --test walking | 2 | none is named to adapt to",
                "simulated:1 | 2 | --protocol",
                "simulated:1 --protocol between --bout-seconds 5 | 1 | two or more are needed",
                "no/such/place --protocol within | 1 | no/such/place"
            })
    void what_makes_no_sense_is_said_in_one_line(String arguments, int code, String reason) {
        Run run = run(arguments.split(" "));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).startsWith("gaitbus: ").contains(reason).hasLineCount(1);
    }

    private static JsonNode charts(String page) throws IOException {
        Matcher charts = Pattern.compile("<script type=\"application/json\" id=\"charts\">(.*?)</script>")
                .matcher(page);
        assertThat(charts.find()).isTrue();
        return new ObjectMapper().readTree(charts.group(1));
    }

    private static JsonNode curve(JsonNode chart, String style) {
        return StreamSupport.stream(chart.get("curves").spliterator(), false)
                .filter(curve -> curve.get("style").asText().equals(style))
                .findFirst()
                .orElseThrow();
    }

    private static FrameTorque torque(Activity activity) {
        return SimulatedSubject.of(SEED).perform(activity, 10).reference().onFrames(1000, OptionalDouble.empty());
    }

    private static JsonNode row(JsonNode result, String activity, String model, double seconds) {
        return StreamSupport.stream(result.get("rows").spliterator(), false)
                .filter(row -> row.get("activity").asText().equals(activity)
                        && row.get("model").asText().equals(model)
                        && row.get("secondsOfNewData").asDouble() == seconds)
                .findFirst()
                .orElseThrow();
    }
}

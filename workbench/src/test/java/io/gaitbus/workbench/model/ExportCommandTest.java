package io.gaitbus.workbench.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.transfer.Lineage;
import io.gaitbus.workbench.command.Errors;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// `model export` on the network that ships, taken from a file. Versions of a service are exported in
/// `StandingLabTest`.
class ExportCommandTest {

    @TempDir
    private Path folder;

    private String network = "";

    @BeforeEach
    void storeTheShippedNetwork() throws IOException {
        Path file = folder.resolve("model.safetensors");
        try (InputStream shipped = Lineage.class.getResourceAsStream("/population/" + Lineage.NETWORK)) {
            Files.write(file, shipped.readAllBytes());
        }
        network = file.toString();
    }

    /// What a run left.
    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Errors.installed(new CommandLine(new ExportCommand()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "onnx-step"})
    void a_network_on_disk_is_written_and_checked_in_onnx_runtime(String form) throws IOException {
        Run run = run("--file", network, "--as", form, "--out", path("out.onnx"), "--json", path("result.json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ONNX Runtime and the network on").contains("random frames");
        JsonNode result = new ObjectMapper().readTree(Files.readString(folder.resolve("result.json")));
        assertThat(result.path("bytes").asLong()).isEqualTo(Files.size(folder.resolve("out.onnx")));
        assertThat(result.path("check").path("passed").asBoolean()).isTrue();
        assertThat(result.path("check").path("torque").asDouble()).isBetween(0.0, 1e-5);
        assertThat(result.path("check").path("frames").asInt()).isGreaterThan(300);
    }

    @Test
    void as_safetensors_it_stays_what_it_is() throws IOException {
        Run run = run("--file", network, "--as", "safetensors", "--out", path("copy.safetensors"));

        assertThat(run.code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("copy.safetensors")))
                .isEqualTo(Files.readAllBytes(Path.of(network)));
    }

    @Test
    void what_is_no_network_fails_by_name() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "not a network at all");

        Run noNetwork = run("--file", path("notes.txt"), "--out", path("out.onnx"));
        Run noFile = run("--file", path("absent.safetensors"), "--out", path("out.onnx"));

        assertThat(noNetwork.code()).isEqualTo(1);
        assertThat(noNetwork.err()).contains("notes.txt is no network").hasLineCount(1);
        assertThat(noFile.code()).isEqualTo(1);
        assertThat(noFile.err())
                .contains("there is no file")
                .contains("absent.safetensors")
                .hasLineCount(1);
        assertThat(folder.resolve("out.onnx")).doesNotExist();
    }

    @Test
    void one_network_and_a_known_form_are_wanted() {
        assertThat(run("--out", path("out.onnx")).err()).contains("what to export is missing");
        assertThat(run("s01/2", "--file", network, "--out", path("out.onnx")).err())
                .contains("both ID and --file are given");
        Run form = run("--file", network, "--as", "tflite", "--out", path("out.onnx"));
        assertThat(form.code()).isEqualTo(2);
        assertThat(form.err()).contains("[onnx, onnx-step, safetensors]").contains("tflite");
    }
}

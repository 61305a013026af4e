package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.transfer.export.Origin;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Reasons;
import io.gaitbus.workbench.export.Fidelity;
import io.gaitbus.workbench.export.Unrunnable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model export`: a network as a file that other programs run.
@Command(
        name = "export",
        description =
                "Writes a network as a file for other programs. What is written as ONNX is then run in ONNX Runtime on random "
                        + "frames beside the network itself; exit code 1 where they differ by more than 1e-5 N·m/kg.",
        footer = {
            "",
            "Examples:",
            "  ./gaitbus model export s01/2 --out s01.onnx",
            "  ./gaitbus model export --file model.safetensors --as onnx-step --out step.onnx"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            converter = ModelId.Converter.class,
            description = "SUBJECT/N: a version that transfer-service has.")
    private Optional<ModelId> id = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "Instead: a safetensors file on disk.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "What to write.")
    private Path out = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            converter = ExportForm.Converter.class,
            description = {
                "onnx: over windows of frames (what is done unless told);",
                "onnx-step: frame by frame, with the state going in and out;",
                "safetensors: the weights as the services store them."
            })
    private ExportForm form = ExportForm.ONNX;

    @Mixin
    private ServiceOption service;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Optional<JsonFile> result = json.checked();
        NetworkSource source = source();
        byte[] bytes = form.file(source.model(), source.origin());
        write(bytes);
        PrintWriter screen = spec.commandLine().getOut();
        screen.println("%s as %s: %s, %d bytes".formatted(source.name(), form, out, bytes.length));
        Optional<Fidelity> fidelity = fidelity(source);
        fidelity.map(ExportCommand::line).ifPresent(screen::println);
        screen.flush();
        result.ifPresent(written -> written.write(summary(source.origin(), bytes.length, fidelity)));
        fidelity.filter(one -> !one.holds()).ifPresent(this::fail);
        return ExitCode.OK;
    }

    private NetworkSource source() {
        if (id.isPresent() == file.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s; either a version, such as s01/2, or --file FILE would be right"
                            .formatted(id.isPresent() ? "both ID and --file are given" : "what to export is missing"));
        }
        return file.map(NetworkSource::of).orElseGet(() -> NetworkSource.of(id.orElseThrow(), service.service()));
    }

    private void write(byte[] bytes) {
        try {
            Files.write(out, bytes);
        } catch (IOException e) {
            throw new Failure("%s cannot be written (%s)".formatted(out, Reasons.of(e)), e);
        }
    }

    /// Of what stands on disk, not of what was meant to.
    private Optional<Fidelity> fidelity(NetworkSource source) {
        try {
            return form.fidelity(Files.readAllBytes(out), source.model());
        } catch (IOException e) {
            throw new Failure("%s cannot be read back (%s)".formatted(out, Reasons.of(e)), e);
        } catch (Unrunnable e) {
            throw new Failure("%s is not to be relied on: %s".formatted(out, e.getMessage()), e);
        }
    }

    private static String line(Fidelity fidelity) {
        return String.format(
                Locale.ROOT,
                "ONNX Runtime and the network on %d random frames: torque differs by at most %.1e, its deviation by %.1e N·m/kg",
                fidelity.frames(),
                fidelity.torque(),
                fidelity.deviation());
    }

    private void fail(Fidelity fidelity) {
        throw new Failure(String.format(
                Locale.ROOT,
                "%s is not to be relied on: it differs from the network by %.1e N·m/kg; at most %.0e would be right",
                out,
                fidelity.greatest(),
                Fidelity.TOLERANCE));
    }

    private ObjectNode summary(Origin origin, int bytes, Optional<Fidelity> fidelity) {
        ObjectNode summary = new ObjectMapper().createObjectNode();
        switch (origin) {
            case Origin.Version version ->
                summary.put("version", version.id()).put("calibrationVersion", version.calibration());
            case Origin.StoredFile stored -> summary.put("file", stored.name());
        }
        summary.put("path", out.toString()).put("as", form.toString()).put("bytes", bytes);
        fidelity.ifPresent(one -> summary.putObject("check")
                .put("frames", one.frames())
                .put("torque", one.torque())
                .put("deviation", one.deviation())
                .put("tolerance", Fidelity.TOLERANCE)
                .put("passed", one.holds()));
        return summary;
    }
}

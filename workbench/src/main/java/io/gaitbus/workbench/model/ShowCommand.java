package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model show`: where a version comes from.
@Command(
        name = "show",
        description = "Shows where a version comes from, its figures, and what the gate said of it.",
        footer = {"", "Example:", "  ./gaitbus model show s01/2"})
final class ShowCommand implements Callable<Integer> {

    private static final int MOST_NAMES = 8;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "ID", converter = ModelId.Converter.class, description = "SUBJECT/N.")
    private ModelId id = new ModelId("population", 1);

    @Mixin
    private ServiceOption service;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.checked();
        JsonNode model = service.service().get(id.path());
        PrintWriter out = spec.commandLine().getOut();
        say(out, "version", model.path("version").asText());
        say(out, "in force", model.path("inForce").asBoolean() ? pinned(model) : "no");
        say(
                out,
                "verdict",
                "%s: %s"
                        .formatted(
                                model.path("verdict").asText(),
                                model.path("reason").asText()));
        say(
                out,
                "parent",
                model.path("parent").asText("").isEmpty()
                        ? "none"
                        : model.path("parent").asText());
        say(out, "calibration", model.path("calibrationVersion").asText());
        say(
                out,
                "learned from",
                String.format(Locale.ROOT, "%.1f s of %s", model.path("seconds").asDouble(), sessions(model)));
        say(out, "seed", model.path("seed").asText());
        say(out, "code", model.path("code").asText());
        say(
                out,
                "created",
                Instant.ofEpochMilli(model.path("createdAtMillis").asLong()).toString());
        TreeMap<String, Double> figures = new TreeMap<>();
        model.path("figures")
                .properties()
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue().asDouble()));
        figures.forEach((name, value) -> say(out, name, String.format(Locale.ROOT, "%.4f", value)));
        out.flush();
        file.ifPresent(written -> written.write(model));
        return ExitCode.OK;
    }

    private static String pinned(JsonNode model) {
        return model.path("pinned").asBoolean() ? "yes, pinned" : "yes";
    }

    /// Their names, or how many where these would fill the screen.
    private static String sessions(JsonNode model) {
        List<String> sessions =
                model.path("sessions").valueStream().map(JsonNode::asText).toList();
        return sessions.size() <= MOST_NAMES
                ? String.join(", ", sessions)
                : "%d: %s to %s".formatted(sessions.size(), sessions.getFirst(), sessions.getLast());
    }

    private static void say(PrintWriter out, String what, String value) {
        out.println("%-16s %s".formatted(what, value));
    }
}

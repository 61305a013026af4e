package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.TextTable;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `model list`: the versions there are.
@Command(
        name = "list",
        description =
                "Lists the versions of a subject, or of all: their errors on blocks held out of what they learned "
                        + "from (N·m/kg), against the population's network on the same.",
        footer = {"", "Example:", "  ./gaitbus model list s01"})
final class ListCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUBJECT",
            converter = SubjectName.Converter.class,
            description = "Whose versions; `population` has its own. All there are unless told.")
    private Optional<SubjectName> subject = Optional.empty();

    @Mixin
    private ServiceOption service;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.checked();
        TransferService transfer = service.service();
        JsonNode models = transfer.get(subject.map(one -> one.path("models")).orElse("/models"));
        PrintWriter out = spec.commandLine().getOut();
        lines(models).forEach(out::println);
        subject.ifPresent(one -> out.println(PairLine.of(transfer.get(one.path("pair")))));
        out.flush();
        file.ifPresent(written -> written.write(models));
        return ExitCode.OK;
    }

    private List<String> lines(JsonNode models) {
        if (models.isEmpty()) {
            return List.of("no versions%s"
                    .formatted(subject.map(one -> " of " + one.id()).orElse("")));
        }
        List<List<String>> rows = new ArrayList<>();
        models.forEach(model -> rows.add(row(model)));
        return new TextTable(
                        List.of(
                                "version",
                                "",
                                "verdict",
                                "parent",
                                "calibration",
                                "created",
                                "rmse",
                                "population",
                                "seconds"),
                        6,
                        rows)
                .lines();
    }

    private static List<String> row(JsonNode model) {
        String inForce = model.path("inForce").asBoolean() ? "in force" : "";
        return List.of(
                model.path("version").asText(),
                model.path("pinned").asBoolean() ? "pinned" : inForce,
                model.path("verdict").asText(),
                model.path("parent").asText(),
                model.path("calibrationVersion").asText(),
                TIME.format(Instant.ofEpochMilli(model.path("createdAtMillis").asLong())),
                error(model, "rmse.network"),
                error(model, "rmse.population"),
                String.format(Locale.ROOT, "%.0f", model.path("seconds").asDouble()));
    }

    private static String error(JsonNode model, String figure) {
        JsonNode error = model.path("figures").path(figure);
        return error.isNumber() ? String.format(Locale.ROOT, "%.4f", error.asDouble()) : "";
    }
}

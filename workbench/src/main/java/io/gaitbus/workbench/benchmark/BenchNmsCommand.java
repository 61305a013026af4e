package io.gaitbus.workbench.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.command.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench nms`: the muscle model, on one thread.
@Command(
        name = "nms",
        description = {"Measures the muscle model on one thread, with JMH in a JVM of its own for each figure.", ""},
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus bench nms --json nms.json"})
public final class BenchNmsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            List<Measurement> measurements = measured(screen);
            screen.clear();
            screen.print(table(measurements));
            file.ifPresent(written -> written.write(json(measurements)));
            return ExitCode.OK;
        }
    }

    private static List<Measurement> measured(Screen screen) {
        List<Measurement> measurements = new ArrayList<>();
        for (NmsFigure figure : NmsFigure.values()) {
            screen.follow(() ->
                    "measuring %s, %d of %d".formatted(figure.key(), figure.ordinal() + 1, NmsFigure.values().length));
            measurements.add(Measurement.of(figure, Effort.FULL));
        }
        return measurements;
    }

    static List<String> table(List<Measurement> measurements) {
        return new TextTable(
                        List.of("figure", "measures", "is", "±", "unit"),
                        2,
                        measurements.stream()
                                .map(measurement -> List.of(
                                        measurement.figure().key(),
                                        measurement.figure().meaning(),
                                        rounded(measurement.score()),
                                        rounded(measurement.error()),
                                        measurement.unit()))
                                .toList())
                .lines();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static ObjectNode json(List<Measurement> measurements) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        measurements.forEach(measurement -> json.put(measurement.figure().key(), measurement.score()));
        return json;
    }
}

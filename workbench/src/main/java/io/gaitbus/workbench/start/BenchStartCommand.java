package io.gaitbus.workbench.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.command.TextTable;
import io.gaitbus.workbench.machine.ProjectHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench start`: how long inference-service takes to its first torque, in each of its forms.
@Command(
        name = "start",
        description = {
            "Starts inference-service again and again on a broker that is warm and has a stream waiting, as a JVM (jar), "
                    + "as a JVM with its start cache (aot) and as the native executable, in turns. Measures from exec until it "
                    + "is ready, and until a subscriber has the first torque. Forms that are not built are left out.",
            ""
        },
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus bench start --repetitions 9 --json start.json"})
public final class BenchStartCommand implements Callable<Integer> {

    private static final String VERSION = "population/1";
    private static final int MOST_REPETITIONS = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--repetitions", paramLabel = "N", description = "How often each form is started; 5 unless told.")
    private int repetitions = 5;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() {
        if (repetitions < 1 || repetitions > MOST_REPETITIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--repetitions is %d; expected 1 to %d".formatted(repetitions, MOST_REPETITIONS));
        }
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        try (Screen screen = Screen.of(spec.commandLine())) {
            Map<InferenceForm, List<Start>> starts = measured(screen);
            screen.clear();
            screen.print(table(starts));
            file.ifPresent(written -> written.write(json(starts)));
            return ExitCode.OK;
        }
    }

    private Map<InferenceForm, List<Start>> measured(Screen screen) {
        Map<InferenceForm, List<Start>> starts = new EnumMap<>(InferenceForm.class);
        forms(screen).forEach(form -> starts.put(form, new ArrayList<>()));
        try (InferenceLog log = new InferenceLog()) {
            log.publish(VERSION, Model.random(Architecture.STANDARD, 1));
            screen.follow(() -> "starting inference-service once, to warm the broker");
            Start.of(InferenceForm.JAR.form(), log, VERSION, "before");
            for (int i = 1; i <= repetitions; i++) {
                int repetition = i;
                starts.forEach((form, ofForm) -> {
                    screen.follow(() ->
                            "starting inference-service as %s, %d of %d".formatted(form, repetition, repetitions));
                    ofForm.add(Start.of(form.form(), log, VERSION, "%s-%d".formatted(form, repetition)));
                });
            }
        }
        return starts;
    }

    private static List<InferenceForm> forms(Screen screen) {
        Path home = ProjectHome.find();
        return Stream.of(InferenceForm.values())
                .filter(form -> {
                    boolean built = form.isBuilt(home);
                    if (!built) {
                        screen.say("%s is not measured: it is not built".formatted(form));
                    }
                    return built;
                })
                .toList();
    }

    static List<String> table(Map<InferenceForm, List<Start>> starts) {
        List<List<String>> rows = new ArrayList<>();
        starts.forEach((form, ofForm) -> rows.add(List.of(
                form.word(),
                millis(median(ofForm, Start::readyMillis)),
                millis(median(ofForm, Start::firstTorqueMillis)),
                millis(slowest(ofForm)),
                Integer.toString(ofForm.size()))));
        return new TextTable(List.of("form", "ready, ms", "first torque, ms", "slowest, ms", "starts"), 1, rows)
                .lines();
    }

    static ObjectNode json(Map<InferenceForm, List<Start>> starts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        starts.forEach((form, ofForm) -> {
            ObjectNode one = json.putObject(form.word());
            one.put("readyMillis", median(ofForm, Start::readyMillis));
            one.put("firstTorqueMillis", median(ofForm, Start::firstTorqueMillis));
            one.put("slowestFirstTorqueMillis", slowest(ofForm));
            one.put("starts", ofForm.size());
        });
        return json;
    }

    /// The middle one, or the mean of the two in the middle.
    static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double slowest(List<Start> starts) {
        return starts.stream().mapToDouble(Start::firstTorqueMillis).max().orElseThrow();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}

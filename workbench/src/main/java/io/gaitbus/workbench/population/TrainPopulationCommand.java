package io.gaitbus.workbench.population;

import io.gaitbus.transfer.fitting.PopulationTraining;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.ProgressBar;
import io.gaitbus.workbench.command.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `train population`: makes the model that ships with the project, or another, from simulated subjects.
@Command(
        name = "population",
        description = {
            "Trains a network on simulated subjects, and compares it on others. Without options it makes the model that "
                    + "ships with the project, from the same seed; it takes some minutes.",
            ""
        },
        sortOptions = false,
        footer = {"", "Example:", "  ./gaitbus train population --out transfer-service/src/main/resources/population"})
public final class TrainPopulationCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where both files are written.")
    private Path out = Path.of("");

    @Option(names = "--subjects", paramLabel = "N", description = "To learn from; ${DEFAULT-VALUE} unless told.")
    private int subjects = Recipe.SHIPPED.subjects();

    @Option(names = "--held-out", paramLabel = "N", description = "To compare on; ${DEFAULT-VALUE} unless told.")
    private int heldOut = Recipe.SHIPPED.heldOut();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Of each activity of each subject; ${DEFAULT-VALUE} unless told.")
    private double seconds = Recipe.SHIPPED.seconds();

    @Option(
            names = "--passes",
            paramLabel = "N",
            description = "How often each frame is learned from; ${DEFAULT-VALUE} unless told.")
    private int passes = Recipe.SHIPPED.passes();

    @Option(names = "--seed", paramLabel = "N", description = "0 to 1000; ${DEFAULT-VALUE} unless told.")
    private long seed = Recipe.SHIPPED.seed();

    @Override
    public Integer call() {
        Recipe recipe = recipe();
        AtomicReference<Progress> latest = new AtomicReference<>(new Progress(0, "simulating", Double.NaN));
        try (Screen screen = Screen.of(spec.commandLine())) {
            refuseUnwritable();
            screen.follow(() -> line(latest.get()));
            PopulationTraining.Fitted fitted = SimulatedPopulation.fit(recipe, latest::set);
            screen.clear();
            PopulationFiles.write(out, recipe, fitted);
            screen.print(List.of(PopulationFiles.reason(recipe, fitted.figures())));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(out, e.getMessage()), e);
        }
    }

    private Recipe recipe() {
        try {
            return new Recipe(subjects, heldOut, seconds, passes, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /// Before the work of minutes, not after it.
    private void refuseUnwritable() throws IOException {
        Files.createDirectories(out);
        if (!Files.isWritable(out)) {
            throw new IOException("no right to write there");
        }
    }

    private static String line(Progress progress) {
        return String.format(
                Locale.ROOT,
                "%s  %s, loss %.3f",
                ProgressBar.of(progress.fraction()),
                progress.phase(),
                progress.loss());
    }
}

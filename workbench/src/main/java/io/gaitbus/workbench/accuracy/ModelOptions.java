package io.gaitbus.workbench.accuracy;

import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.transfer.fitting.Adaptation;
import io.gaitbus.transfer.fitting.PopulationTraining;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.workbench.evaluation.model.Calibrations;
import io.gaitbus.workbench.evaluation.model.Contender;
import io.gaitbus.workbench.evaluation.model.Contenders;
import io.gaitbus.workbench.evaluation.model.Muscles;
import io.gaitbus.workbench.evaluation.model.NetworkLearning;
import io.gaitbus.workbench.evaluation.model.OneAtATime;
import io.gaitbus.workbench.evaluation.model.StandardLearning;
import io.gaitbus.workbench.population.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/// The options that say what is compared, and how it learns.
final class ModelOptions {

    /// Whose muscle torques `ridge+nms` and `hybrid` are given.
    enum MuscleSource {
        GENERIC,
        CALIBRATED
    }

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Networks are trained from each of the seeds 1 to N; ${DEFAULT-VALUE} unless told.")
    private int seeds = 3;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "MODEL",
            description = "Only these: ${COMPLETION-CANDIDATES}.",
            completionCandidates = ModelNames.class)
    private List<String> models = Contenders.NAMES;

    @Option(
            names = "--muscles",
            paramLabel = "generic|calibrated",
            description =
                    "Whose muscle torques ridge+nms and hybrid are given: those of the scaled muscles, or, within a "
                            + "subject, of muscles calibrated to the same seconds; generic unless told.")
    private MuscleSource muscles = MuscleSource.GENERIC;

    @Option(
            names = "--layers",
            paramLabel = "head|recurrent|all",
            description = "Which layers of a network adapt to someone new; all unless told.")
    private Adaptation layers = Adaptation.ALL;

    @Option(
            names = "--passes",
            paramLabel = "N",
            description =
                    "How often a network learns from each frame before it is adapted; ${DEFAULT-VALUE} unless told.")
    private int passes = Recipe.SHIPPED.passes();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description =
                    "Steps a network goes down at least before it is adapted, in as many more passes as that takes; "
                            + "${DEFAULT-VALUE} unless told.")
    private int steps = PopulationTraining.Settings.LEAST_STEPS;

    /// What is wrong with the options, before anything is read.
    ///
    /// @param within whether a model learns from the person it is tested on, and from nobody else
    Optional<String> complaint(boolean within) {
        if (muscles == MuscleSource.CALIBRATED && !within) {
            return Optional.of(
                    "--muscles calibrated goes with --protocol within: networks of other people learned from "
                            + "muscles that were not calibrated; expected generic");
        }
        if (seeds < 1 || seeds > 100) {
            return Optional.of("--seeds is %d; expected 1 to 100".formatted(seeds));
        }
        if (passes < 1) {
            return Optional.of("--passes is %d; expected 1 or more".formatted(passes));
        }
        if (steps < 0) {
            return Optional.of("--steps is %d; expected 0 or more".formatted(steps));
        }
        return models.stream()
                .filter(model -> !Contenders.NAMES.contains(model))
                .findFirst()
                .map(model -> "--models: no model is called %s; expected some of %s"
                        .formatted(model, String.join(", ", Contenders.NAMES)));
    }

    int seeds() {
        return seeds;
    }

    /// Whose muscle torques, in a word.
    String muscles() {
        return muscles.name().toLowerCase(Locale.ROOT);
    }

    /// Who competes.
    ///
    /// @param listener told as networks learn
    List<Contender> contenders(Consumer<Progress> listener) {
        Calibrations calibrations = new Calibrations(CalibrationOptions.DEFAULT);
        Muscles chosen = switch (muscles) {
            case GENERIC -> Muscles.GENERIC;
            case CALIBRATED -> Muscles.calibrated(calibrations);
        };
        NetworkLearning learning = new OneAtATime(new StandardLearning(passes, steps, layers, listener));
        return Contenders.all(chosen, calibrations, learning).stream()
                .filter(contender -> models.contains(contender.name()))
                .toList();
    }
}

package io.gaitbus.workbench.population;

import io.gaitbus.transfer.fitting.PopulationTraining;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Simulated subjects, what the muscle model makes of them, and the network that learns from both.
public final class SimulatedPopulation {

    /// Share of the work that goes into simulating.
    private static final double SIMULATING = 0.1;

    private SimulatedPopulation() {}

    /// Makes the population model of a recipe.
    ///
    /// @param listener told as the work goes on
    public static PopulationTraining.Fitted fit(Recipe recipe, Consumer<Progress> listener) {
        listener.accept(new Progress(0, "simulating", Double.NaN));
        List<Recording> training = recordings(recipe.learnedFrom(), recipe.seconds());
        List<Recording> heldOut = recordings(recipe.comparedOn(), recipe.seconds());
        return PopulationTraining.fit(
                training,
                heldOut,
                recipe.settings(),
                progress -> listener.accept(new Progress(
                        SIMULATING + (1 - SIMULATING) * progress.fraction(), progress.phase(), progress.loss())));
    }

    /// All activities of all subjects, as the network reads them.
    static List<Recording> recordings(List<Long> subjects, double seconds) {
        return subjects.parallelStream()
                .flatMap(subject -> recordings(subject, seconds))
                .toList();
    }

    private static Stream<Recording> recordings(long seed, double seconds) {
        return measured(seed, seconds)
                .map(recording -> Features.of(
                        recording, recording.reference().onFrames(recording.frames(), OptionalDouble.empty())));
    }

    /// All activities of a subject, each with the channels that one lab or another has.
    ///
    /// @param seed    of the subject, from [Recipe#FIRST_SUBJECT] on
    /// @param seconds of each activity, 5 or more
    public static Stream<io.gaitbus.workbench.recording.Recording> measured(long seed, double seconds) {
        SimulatedSubject subject = SimulatedSubject.of(seed);
        SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(Activity.values())
                .map(activity -> Electrodes.asMeasured(subject.perform(activity, seconds), random.split()));
    }
}

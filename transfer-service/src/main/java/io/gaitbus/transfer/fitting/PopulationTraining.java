package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Trains a network on many subjects, from random weights. The same recordings and settings give the same weights.
public final class PopulationTraining {

    private PopulationTraining() {}

    /// How the population is learned from.
    ///
    /// @param sizes  of the network
    /// @param seed   of the first weights, and of the order and the cuts of the sequences
    /// @param passes how often every frame is learned from, at least 1
    /// @param batch  sequences learned from at once, at least 1
    /// @param rate   highest learning rate, dimensionless, in (0, 0.1]
    public record Settings(Architecture sizes, long seed, int passes, int batch, double rate) {

        public Settings {
            var _ = new Schedule(passes, batch, rate, seed);
        }

        /// The settings used where nothing else is said.
        public static Settings standard(long seed, int passes) {
            return new Settings(Architecture.STANDARD, seed, passes, 32, 0.003);
        }

        Schedule schedule() {
            return new Schedule(passes, batch, rate, seed);
        }
    }

    /// A trained network.
    ///
    /// @param figures over the recordings held out: network, muscle model, ridge and constant; empty without any
    public record Fitted(Model model, Figures figures) {}

    /// Trains.
    ///
    /// @param training what is learned from
    /// @param heldOut  recordings of other subjects, only to be compared with
    /// @param listener told after each pass
    public static Fitted fit(
            List<Recording> training, List<Recording> heldOut, Settings settings, Consumer<Progress> listener) {
        refuseUnlearnable(training, settings);
        Model start = Model.random(settings.sizes(), settings.seed()).with(Statistics.of(training));
        try (Training run = new Training(start, training, _ -> true, 0, settings.schedule())) {
            while (run.passes() < settings.passes()) {
                double loss = run.pass();
                listener.accept(new Progress((double) run.passes() / settings.passes(), "training", loss));
            }
            return new Fitted(run.model(), figures(run.model(), training, heldOut));
        }
    }

    private static void refuseUnlearnable(List<Recording> training, Settings settings) {
        int memory = settings.sizes().memory();
        if (training.stream().noneMatch(recording -> recording.frames() >= memory && recording.knownFrames() > 0)) {
            throw new IllegalArgumentException(
                    "none of %d recordings has reference torque and %d frames".formatted(training.size(), memory));
        }
    }

    private static Figures figures(Model model, List<Recording> training, List<Recording> heldOut) {
        if (heldOut.isEmpty()) {
            return new Figures(Map.of());
        }
        Score network = Prediction.score(model, heldOut);
        return Baselines.figures(training, heldOut).plus(new Figures(Map.of(Estimator.NETWORK, network)));
    }
}

package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Trains a network on many subjects, or on much of one, from random weights. The last tenth of each
/// recording is held back: the network that does best there is kept, and its intervals are made as wide as
/// they have to be there. Where there is so little to learn from that the tenth is missed, a network then
/// learns from all of it, in as many passes as were best. The same recordings and settings give the same
/// weights.
public final class PopulationTraining {

    /// Up to this, s of known torque, what was held back is learned from in the end.
    private static final double LITTLE = 300;

    private static final double FRAME_RATE = 100;

    private PopulationTraining() {}

    /// How the population is learned from.
    ///
    /// @param sizes  of the network
    /// @param seed   of the first weights, and of the order and the cuts of the sequences
    /// @param passes how often every frame is learned from at most, at least 1
    /// @param steps  where that is fewer steps than these, there are more passes; from 0 up
    /// @param batch  sequences learned from at once, at least 1
    /// @param rate   highest learning rate, dimensionless, in (0, 0.1]
    public record Settings(Architecture sizes, long seed, int passes, int steps, int batch, double rate) {

        /// The least steps where nothing else is said.
        public static final int LEAST_STEPS = 1200;

        public Settings {
            var _ = new Schedule(passes, batch, rate, seed);
            if (steps < 0) {
                throw new IllegalArgumentException("%d steps, below 0".formatted(steps));
            }
        }

        /// The settings used where nothing else is said.
        public static Settings standard(long seed, int passes) {
            return new Settings(Architecture.STANDARD, seed, passes, LEAST_STEPS, 16, 0.003);
        }

        /// The same with another number of least steps.
        public Settings ofLeastSteps(int leastSteps) {
            return new Settings(sizes, seed, passes, leastSteps, batch, rate);
        }

        Schedule schedule(List<Recording> recordings) {
            long known = recordings.stream().mapToLong(Recording::knownFrames).sum();
            double batches = Math.max(1.0, (double) known / NetworkGraph.outputs(sizes) / batch);
            return new Schedule((int) Math.max(passes, Math.round(steps / batches)), batch, rate, seed);
        }
    }

    /// A trained network.
    ///
    /// @param figures over the recordings held out: network, muscle model, ridge and constant; empty
    ///                without any
    public record Fitted(Model model, Figures figures) {}

    /// Trains.
    ///
    /// @param training what is learned from
    /// @param heldOut  recordings of other subjects, only to be compared with
    /// @param listener told after each pass
    public static Fitted fit(
            List<Recording> training, List<Recording> heldOut, Settings settings, Consumer<Progress> listener) {
        refuseUnlearnable(training, settings);
        HeldBack split = HeldBack.of(training, settings.sizes().memory());
        boolean again = !split.heldOut().isEmpty() && seconds(training) <= LITTLE;
        double share = again ? 0.5 : 1;
        Schedule schedule = settings.schedule(split.training());
        EarlyStopping first = train(split, schedule, settings, part(0, share, listener));
        Interval interval = Interval.UNKNOWN;
        for (Recording recording : split.heldOut()) {
            interval = interval.plus(recording, Prediction.of(first.best(), recording));
        }
        Model model = again
                ? train(whole(training), schedule.of(first.passesOfBest()), settings, part(share, share, listener))
                        .best()
                : first.best();
        Model widened = interval.widened(model);
        return new Fitted(widened, figures(widened, training, heldOut));
    }

    private static EarlyStopping train(
            HeldBack split, Schedule schedule, Settings settings, Consumer<Progress> listener) {
        Model start = Model.random(settings.sizes(), settings.seed()).with(Statistics.of(split.training()));
        EarlyStopping stopping = new EarlyStopping(start, split.heldOut(), schedule.passes());
        try (Training run = new Training(start, split.training(), Augmentation.OF_POPULATION, _ -> true, 0, schedule)) {
            while (run.passes() < schedule.passes() && !stopping.isOver()) {
                double loss = run.pass();
                listener.accept(new Progress((double) run.passes() / schedule.passes(), "training", loss));
                if (stopping.isDue(run.passes(), run.passes() == schedule.passes())) {
                    stopping.look(run.model(), run.passes());
                }
            }
        }
        if (stopping.passesOfBest() == 0) {
            throw new ArithmeticException(
                    "the training diverged: after none of %d passes had the network a finite error on what was held back"
                            .formatted(schedule.passes()));
        }
        return stopping;
    }

    private static HeldBack whole(List<Recording> training) {
        return new HeldBack(training, List.of());
    }

    private static Consumer<Progress> part(double done, double share, Consumer<Progress> listener) {
        return progress -> listener.accept(progress.within(done, share));
    }

    private static double seconds(List<Recording> recordings) {
        return recordings.stream().mapToLong(Recording::knownFrames).sum() / FRAME_RATE;
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

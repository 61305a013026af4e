package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.transfer.fitting.BlockedFolds.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Fits the network of the population to one subject, and judges it on frames it has not seen.
///
/// First it is fitted to all but one block of the subject's frames, block after block, and compared on that
/// block with the network of the population, the muscle model, a ridge regression and a constant fitted to
/// the same frames. Then it is fitted to all frames: that is the model, with intervals as wide as they had
/// to be on those blocks. The same recordings and settings give the same model.
public final class PersonalTraining {

    /// The least that a subject must give, s of known torque: five blocks of a second.
    public static final double LEAST_SECONDS = 5;

    private static final int FOLDS = 5;
    private static final double FRAME_RATE = 100;
    private static final int GAP = 50;

    private final Model population;
    private final Settings settings;
    private final Consumer<Progress> listener;
    private final Interval interval = new Interval();
    private int trainings;

    private PersonalTraining(Model population, Settings settings, Consumer<Progress> listener) {
        this.population = population;
        this.settings = settings;
        this.listener = listener;
    }

    /// How the subject is learned from.
    ///
    /// @param adaptation which layers learn
    /// @param seed       of the random share of the first weights, and of the order and the cuts of the
    ///                   sequences
    /// @param steps      about how many steps each training goes down, at least 1
    /// @param batch      sequences learned from at once, at least 1
    /// @param rate       highest learning rate, dimensionless, in (0, 0.1]
    public record Settings(Adaptation adaptation, long seed, int steps, int batch, double rate) {

        public Settings {
            var _ = new Schedule(steps, batch, rate, seed);
        }

        /// The settings used where nothing else is said.
        public static Settings standard(Adaptation adaptation, long seed) {
            return new Settings(adaptation, seed, 200, 16, 0.003);
        }

        private Schedule schedule(List<Recording> recordings, Architecture sizes) {
            long known = recordings.stream().mapToLong(Recording::knownFrames).sum();
            double batches = Math.max(1.0, (double) known / NetworkGraph.outputs(sizes) / batch);
            return new Schedule((int) Math.max(1, Math.round(steps / batches)), batch, rate, seed);
        }
    }

    /// A fitted network.
    ///
    /// @param figures over the blocks held out: network, population, muscle model, ridge and constant
    /// @param verdict whether it is good enough to go live
    public record Fitted(Model model, Figures figures, Verdict verdict) {}

    /// How many seconds of known torque a network can learn from: those of recordings at least as long as
    /// its memory.
    public static double learnableSeconds(Model population, List<Recording> recordings) {
        return seconds(learnable(population, recordings));
    }

    private static List<Recording> learnable(Model population, List<Recording> recordings) {
        int memory = population.architecture().memory();
        return recordings.stream()
                .filter(recording -> recording.frames() >= memory)
                .toList();
    }

    private static double seconds(List<Recording> recordings) {
        return recordings.stream().mapToLong(Recording::knownFrames).sum() / FRAME_RATE;
    }

    /// Trains and judges.
    ///
    /// @param population what it is fitted from
    /// @param recordings of the subject
    /// @param listener   told after each pass
    /// @throws IllegalArgumentException where the recordings have less than [#LEAST_SECONDS] of known
    ///         torque
    public static Fitted fit(
            Model population, List<Recording> recordings, Settings settings, Consumer<Progress> listener) {
        return fit(population, recordings, recordings, settings, listener);
    }

    /// The same where the muscle model was calibrated to the subject, so that the population's network,
    /// which learned from muscles that were not, is judged on what it was made for.
    ///
    /// @param uncalibrated the same frames as the population's network reads them
    public static Fitted fit(
            Model population,
            List<Recording> recordings,
            List<Recording> uncalibrated,
            Settings settings,
            Consumer<Progress> listener) {
        List<Recording> learnable = learnable(population, recordings);
        refuseTooShort(learnable);
        refuseOtherFrames(recordings, uncalibrated);
        PersonalTraining training = new PersonalTraining(population, settings, listener);
        Figures figures = new Figures(Map.of());
        List<Fold> folds =
                BlockedFolds.of(learnable, FOLDS, GAP, population.architecture().memory());
        List<Fold> ofPopulation = BlockedFolds.of(
                learnable(population, uncalibrated),
                FOLDS,
                GAP,
                population.architecture().memory());
        for (int fold = 0; fold < FOLDS; fold++) {
            figures = figures.plus(training.figures(folds.get(fold), ofPopulation.get(fold)));
        }
        Model model = training.interval.widened(training.trained(learnable, "all frames"));
        return new Fitted(model, figures, Verdict.on(figures));
    }

    /// Trains without judging: for comparisons that judge by frames of their own, so that fewer seconds
    /// will do.
    ///
    /// @throws IllegalArgumentException where no recording is as long as the network's memory
    public static Model train(
            Model population, List<Recording> recordings, Settings settings, Consumer<Progress> listener) {
        List<Recording> learnable = learnable(population, recordings);
        if (!(seconds(learnable) > 0)) {
            throw new IllegalArgumentException("none of %d recordings has reference torque and %d frames"
                    .formatted(recordings.size(), population.architecture().memory()));
        }
        return new PersonalTraining(population, settings, listener).trained(learnable, "all frames");
    }

    private static void refuseOtherFrames(List<Recording> recordings, List<Recording> uncalibrated) {
        List<List<Integer>> frames = frames(recordings);
        if (!frames.equals(frames(uncalibrated))) {
            throw new IllegalArgumentException(
                    "frames and known frames %s, without a calibration %s; the same would be right"
                            .formatted(frames, frames(uncalibrated)));
        }
    }

    private static List<List<Integer>> frames(List<Recording> recordings) {
        return recordings.stream()
                .map(recording -> List.of(recording.frames(), Math.toIntExact(recording.knownFrames())))
                .toList();
    }

    private static void refuseTooShort(List<Recording> learnable) {
        double seconds = seconds(learnable);
        if (!(seconds >= LEAST_SECONDS)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%.1f s of reference torque over frames that follow each other; at least %.0f s would be right",
                    seconds,
                    LEAST_SECONDS));
        }
    }

    /// How every estimator does on the block that none of them was fitted to.
    private Figures figures(Fold fold, Fold ofPopulation) {
        Model model = trained(fold.training(), "block %d of %d held out".formatted(trainings + 1, FOLDS));
        fold.heldOut().forEach(recording -> interval.add(recording, Prediction.of(model, recording)));
        return Baselines.figures(fold.training(), fold.heldOut())
                .plus(new Figures(Map.of(
                        Estimator.NETWORK, Prediction.score(model, fold.heldOut()),
                        Estimator.POPULATION, Prediction.score(population, ofPopulation.heldOut()))));
    }

    private Model trained(List<Recording> recordings, String phase) {
        Schedule schedule = settings.schedule(recordings, population.architecture());
        double explained = Prediction.score(population, recordings).r2();
        WarmStart start = WarmStart.of(explained, seconds(recordings), settings.adaptation());
        Model first = start.model(population, recordings, settings.seed());
        double share = 1.0 / (FOLDS + 1);
        try (Training run = new Training(
                first,
                recordings,
                Augmentation.OF_SUBJECT,
                layer -> start.learns(layer, settings.adaptation()),
                start.pull(),
                schedule)) {
            while (run.passes() < schedule.passes()) {
                double loss = run.pass();
                double fraction = (double) run.passes() / schedule.passes();
                listener.accept(new Progress(fraction, phase, loss).within(share * trainings, share));
            }
            trainings++;
            return run.model();
        }
    }
}

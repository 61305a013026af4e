package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.transfer.fitting.BlockedFolds.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Observer observer;
    private int trainings;
    private Figures figures;
    private Interval interval;
    private Optional<Snapshot> cutOff;
    private double loss = Double.NaN;

    private PersonalTraining(Model population, Settings settings, Observer observer, Checkpoint from) {
        this.population = population;
        this.settings = settings;
        this.observer = observer;
        this.trainings = from.trainings();
        this.figures = from.figures();
        this.interval = from.interval();
        this.cutOff = from.underWay();
    }

    /// What the outcome depends on, and nothing else does.
    ///
    /// @param population   what is fitted from
    /// @param recordings   of the subject
    /// @param uncalibrated the same frames as the population's network reads them: others where the muscle
    ///                     model was calibrated to the subject, for that network learned from muscles that
    ///                     were not, and is judged on what it was made for
    public record Inputs(
            Model population, List<Recording> recordings, List<Recording> uncalibrated, Settings settings) {

        public Inputs {
            recordings = List.copyOf(recordings);
            uncalibrated = List.copyOf(uncalibrated);
        }

        /// Differs where the outcome would, in hexadecimal digits.
        public String fingerprint() {
            return Fingerprint.of(this);
        }
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
    /// @param listener   told after each step
    /// @throws IllegalArgumentException where the recordings have less than [#LEAST_SECONDS] of known
    ///         torque
    public static Fitted fit(
            Model population, List<Recording> recordings, Settings settings, Consumer<Progress> listener) {
        return fit(
                new Inputs(population, recordings, recordings, settings), Checkpoint.BEGINNING, Observer.of(listener));
    }

    /// The same, from where a training with the same inputs was cut off.
    public static Fitted fit(Inputs inputs, Checkpoint from, Observer observer) {
        refuseTooShort(learnable(inputs.population(), inputs.recordings()));
        return fitted(inputs, from, observer);
    }

    /// The same for comparisons that judge by frames of their own, so that fewer seconds will do.
    ///
    /// @throws IllegalArgumentException where the recordings that are as long as the network's memory have
    ///         less than a second of known torque
    public static Fitted fitHowever(
            Model population, List<Recording> recordings, Settings settings, Consumer<Progress> listener) {
        double seconds = learnableSeconds(population, recordings);
        if (!(seconds >= 1)) {
            throw new IllegalArgumentException(
                    "%s s of reference torque in recordings of at least %d frames; 1 s would do"
                            .formatted(seconds, population.architecture().memory()));
        }
        return fitted(
                new Inputs(population, recordings, recordings, settings), Checkpoint.BEGINNING, Observer.of(listener));
    }

    private static Fitted fitted(Inputs inputs, Checkpoint from, Observer observer) {
        Model population = inputs.population();
        List<Recording> learnable = learnable(population, inputs.recordings());
        refuseOtherFrames(inputs.recordings(), inputs.uncalibrated());
        PersonalTraining training = new PersonalTraining(population, inputs.settings(), observer, from);
        List<Fold> folds = folds(population, learnable);
        List<Fold> ofPopulation = folds(population, learnable(population, inputs.uncalibrated()));
        while (training.trainings < FOLDS) {
            training.judge(folds.get(training.trainings), ofPopulation.get(training.trainings));
        }
        Model model = training.interval.widened(training.trained(learnable, "all frames"));
        return new Fitted(model, training.figures, Verdict.on(training.figures));
    }

    private static List<Fold> folds(Model population, List<Recording> learnable) {
        return BlockedFolds.of(learnable, FOLDS, GAP, population.architecture().memory());
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
    private void judge(Fold fold, Fold ofPopulation) {
        Model model = trained(fold.training(), "block %d of %d held out".formatted(trainings + 1, FOLDS));
        for (Recording recording : fold.heldOut()) {
            interval = interval.plus(recording, Prediction.of(model, recording));
        }
        figures = figures.plus(Baselines.figures(fold.training(), fold.heldOut()))
                .plus(new Figures(Map.of(
                        Estimator.NETWORK, Prediction.score(model, fold.heldOut()),
                        Estimator.POPULATION, Prediction.score(population, ofPopulation.heldOut()))));
        trainings++;
        observer.passed(new Checkpoint(trainings, figures, interval, Optional.empty(), fraction(0)));
    }

    /// The share of all the work that is done, by that of the training under way.
    private double fraction(double ofTraining) {
        return (trainings + ofTraining) / (FOLDS + 1);
    }

    private Model trained(List<Recording> recordings, String phase) {
        Schedule schedule = settings.schedule(recordings, population.architecture());
        double explained = Prediction.score(population, recordings).r2();
        WarmStart start = WarmStart.of(explained, seconds(recordings), settings.adaptation());
        Model first = start.model(population, recordings, settings.seed());
        try (Training run = new Training(
                first,
                recordings,
                Augmentation.OF_SUBJECT,
                layer -> start.learns(layer, settings.adaptation()),
                start.pull(),
                schedule)) {
            cutOff.ifPresent(run::resume);
            cutOff = Optional.empty();
            while (run.passes() < schedule.passes()) {
                int before = run.passes();
                loss = run.pass(share ->
                        observer.stepped(new Progress(fraction((before + share) / schedule.passes()), phase, loss)));
                observer.passed(new Checkpoint(
                        trainings,
                        figures,
                        interval,
                        Optional.of(run.snapshot()),
                        fraction((double) run.passes() / schedule.passes())));
            }
            return run.model();
        }
    }
}

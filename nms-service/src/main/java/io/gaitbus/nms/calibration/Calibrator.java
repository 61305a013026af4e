package io.gaitbus.nms.calibration;

import io.gaitbus.nms.muscle.MuscleParameters;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/// Fits the muscles of one subject to torque that was measured: Levenberg-Marquardt from several starts.
///
/// **Start reading here.** [SearchSpace] says what may change, [TorqueResiduals] what is minimised.
public final class Calibrator {

    /// Ends a search once a step gains less than this share.
    private static final double TOLERANCE = 1e-4;

    /// What a trial must tell at least, for each weighs alike; frames, 1 s.
    static final int FEWEST_FRAMES = 100;

    private final CalibrationOptions options;

    public Calibrator(CalibrationOptions options) {
        this.options = options;
    }

    /// Muscles fitted to trials.
    ///
    /// @param parameters the fitted muscles
    /// @param onBounds   parameters that ended on a bound, in words
    /// @param moved      starting values that lay outside the bounds and were moved, in words
    /// @param cost       what was minimised, at its least
    /// @param evaluations how often all muscles were computed over all trials
    public record Fit(
            MuscleParameters parameters, List<String> onBounds, List<String> moved, double cost, int evaluations) {

        public Fit {
            onBounds = List.copyOf(onBounds);
            moved = List.copyOf(moved);
        }
    }

    /// Fits muscles to trials.
    ///
    /// @param base     the uncalibrated muscles
    /// @param trials   each with torque that is known in 100 frames or more, and not the same in all
    /// @param progress is told the share of the work done, in [0, 1]
    public Fit fit(MuscleParameters base, List<Trial> trials, DoubleConsumer progress) {
        requireFittable(trials);
        SearchSpace space = SearchSpace.around(base, options.fitDelay());
        TorqueResiduals residuals = new TorqueResiduals(space, trials, options.fibreLengthPenalty(), options.prior());
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        SplittableRandom random = new SplittableRandom(options.seed());
        for (int start = 0; start < options.starts(); start++) {
            double[] at = optimum(residuals, residuals.angles(start(space, start, random)));
            double cost = residuals.cost(at);
            if (cost < least) {
                least = cost;
                best = at;
            }
            progress.accept((start + 1.0) / options.starts());
        }
        return new Fit(space.parameters(best), onBounds(space, best), moved(space), least, residuals.evaluations());
    }

    /// The first start is where the uncalibrated muscles are, the others lie between them and anywhere.
    private static double[] start(SearchSpace space, int number, SplittableRandom random) {
        List<Variable> variables = space.variables();
        double[] shares = new double[variables.size()];
        for (int i = 0; i < shares.length; i++) {
            double share = variables.get(i).share(variables.get(i).start());
            double mixed = number == 0 ? share : 0.5 * (share + random.nextDouble());
            shares[i] = Math.clamp(mixed, 0.02, 0.98); // on a bound itself the sine has no slope
        }
        return shares;
    }

    private double[] optimum(TorqueResiduals residuals, double[] angles) {
        LeastSquaresOptimizer.Optimum optimum = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .optimize(new LeastSquaresBuilder()
                        .model(residuals)
                        .start(angles)
                        .target(new ArrayRealVector(residuals.size()))
                        .checker((step, before, after) -> step >= options.steps())
                        .maxIterations(Integer.MAX_VALUE)
                        .maxEvaluations(Integer.MAX_VALUE)
                        .build());
        return residuals.point(optimum.getPoint().toArray());
    }

    /// The same from fewer starting points.
    Calibrator startingFrom(int points) {
        return new Calibrator(options.starting(Math.min(points, options.starts())));
    }

    /// Whether a trial tells enough to be fitted to: torque that is known in 100 frames or more, and
    /// changes.
    public static boolean isFittable(Trial trial) {
        return trial.knownFrames() >= FEWEST_FRAMES && !trial.isConstant();
    }

    static void requireFittable(List<Trial> trials) {
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("no trial to fit to; one or more would be right");
        }
        for (int number = 1; number <= trials.size(); number++) {
            Trial trial = trials.get(number - 1);
            if (trial.knownFrames() < FEWEST_FRAMES) {
                throw new IllegalArgumentException(
                        "trial %d of %d has %d frames with a known torque; %d or more (1 s) would be right"
                                .formatted(number, trials.size(), trial.knownFrames(), FEWEST_FRAMES));
            }
            if (trial.isConstant()) {
                throw new IllegalArgumentException(
                        "the torque of trial %d of %d is %s N·m/kg in each known frame; one that changes would be right"
                                .formatted(number, trials.size(), trial.mean()));
            }
        }
    }

    private static List<String> onBounds(SearchSpace space, double[] at) {
        return IntStream.range(0, at.length)
                .filter(i -> space.variables().get(i).onBound(at[i]))
                .mapToObj(i -> space.variables().get(i).boundInWords(at[i]))
                .toList();
    }

    private static List<String> moved(SearchSpace space) {
        return space.variables().stream()
                .filter(Variable::moved)
                .map(Variable::moveInWords)
                .toList();
    }

    /// The knee torque that muscles make over a trial, N·m/kg, extension positive, [frames].
    public static double[] torque(MuscleParameters parameters, Trial trial) {
        double[] sum = new double[trial.frames()];
        for (int muscle = 0; muscle < parameters.muscles().size(); muscle++) {
            double[] torque = MuscleCourse.of(trial, muscle, parameters).torque;
            for (int frame = 0; frame < sum.length; frame++) {
                sum[frame] += torque[frame];
            }
        }
        return sum;
    }

    /// What a model's torque misses on trials: root mean square over all known frames, N·m/kg.
    public static double error(MuscleParameters parameters, List<Trial> trials) {
        double squares = 0;
        int known = 0;
        for (Trial trial : trials) {
            double[] torque = torque(parameters, trial);
            for (int frame : trial.framesKnown()) {
                squares += (torque[frame] - trial.torque(frame)) * (torque[frame] - trial.torque(frame));
            }
            known += trial.knownFrames();
        }
        return Math.sqrt(squares / known);
    }
}

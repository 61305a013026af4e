package io.gaitbus.nms.calibration;

import io.gaitbus.nms.muscle.MuscleParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
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
    /// @param trials   with torque that is known in some frames, and not the same in all
    /// @param progress is told the share of the work done, in [0, 1]
    public Fit fit(MuscleParameters base, List<Trial> trials, DoubleConsumer progress) {
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
        List<SearchSpace.Variable> variables = space.variables();
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

    private static List<String> onBounds(SearchSpace space, double[] at) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            SearchSpace.Variable variable = space.variables().get(i);
            double share = variable.share(at[i]);
            if (share < 1e-3 || share > 1 - 1e-3) {
                names.add("%s: %.4g, its %s".formatted(variable.name(), at[i], share < 0.5 ? "least" : "greatest"));
            }
        }
        return names;
    }

    private static List<String> moved(SearchSpace space) {
        return space.variables().stream()
                .filter(SearchSpace.Variable::outside)
                .map(variable -> "%s: started at %.4g, for it lay outside %.4g to %.4g"
                        .formatted(variable.name(), variable.start(), variable.lower(), variable.upper()))
                .toList();
    }

    /// What a model's torque misses on trials: root mean square over all known frames, N·m/kg.
    public static double error(MuscleParameters parameters, List<Trial> trials) {
        double squares = 0;
        int known = 0;
        for (Trial trial : trials) {
            double[] sum = new double[trial.frames()];
            double[] torque = new double[trial.frames()];
            double[] fibre = new double[trial.frames()];
            for (int muscle = 0; muscle < parameters.muscles().size(); muscle++) {
                MuscleTorque.simulate(trial, muscle, parameters, torque, fibre);
                for (int frame = 0; frame < sum.length; frame++) {
                    sum[frame] += torque[frame];
                }
            }
            for (int frame = 0; frame < sum.length; frame++) {
                if (trial.known(frame)) {
                    squares += (sum[frame] - trial.torque(frame)) * (sum[frame] - trial.torque(frame));
                    known++;
                }
            }
        }
        return Math.sqrt(squares / known);
    }
}

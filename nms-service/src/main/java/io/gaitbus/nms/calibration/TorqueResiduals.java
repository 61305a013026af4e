package io.gaitbus.nms.calibration;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.MuscleParameters;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/// The residuals whose squares a calibration minimises, and how they change.
///
///     Σ over trials: Σ over known frames (τ − τref)² / (var(τref) N)   +   p Σ over muscles and frames outside² / N
///                                                                      +   λ Σ over variables (share − start)²
///
/// The first is 1 a trial for a constant guess. `outside` is by how much a fibre leaves 0.5 to 1.5 optimal
/// lengths; `p` is 0 unless asked for. The last keeps what the trials say nothing of near to the
/// uncalibrated muscles.
///
/// The optimiser's variables are unbounded: each is an angle whose sine runs through the range between the
/// bounds.
final class TorqueResiduals implements MultivariateJacobianFunction {

    /// Step of a difference, share of a variable's range.
    private static final double STEP = 1e-5;

    private static final int MUSCLES = Muscles.KNEE.size();

    private final SearchSpace space;
    private final List<SearchSpace.Variable> variables;
    private final List<Trial> trials;
    private final double[] weights;
    private final double fibreWeight;
    private final double prior;
    private int evaluations;

    /// @param fibreWeight `p`, dimensionless, not below 0
    /// @param prior       `λ`, dimensionless, not below 0
    TorqueResiduals(SearchSpace space, List<Trial> trials, double fibreWeight, double prior) {
        this.space = space;
        this.variables = space.variables();
        this.trials = List.copyOf(trials);
        this.fibreWeight = fibreWeight;
        this.prior = prior;
        this.weights = trials.stream()
                .mapToDouble(trial -> 1 / Math.sqrt(trial.variance() * trial.knownFrames()))
                .toArray();
    }

    int size() {
        int frames = trials.stream().mapToInt(Trial::knownFrames).sum();
        return frames * (fibreWeight > 0 ? 1 + MUSCLES : 1) + variables.size();
    }

    /// How often all muscles were computed over all trials; one muscle alone counts for its part.
    int evaluations() {
        return evaluations / MUSCLES;
    }

    /// The angles of a point of the space.
    double[] angles(double[] shares) {
        return Arrays.stream(shares)
                .map(share -> Math.asin(Math.clamp(2 * share - 1, -1, 1)))
                .toArray();
    }

    /// The point of the space at some angles.
    double[] point(double[] angles) {
        double[] point = new double[angles.length];
        Arrays.setAll(point, i -> variables.get(i).value(0.5 * (1 + Math.sin(angles[i]))));
        return point;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector angles) {
        double[] at = point(angles.toArray());
        Courses here = courses(at);
        double[] residuals = residuals(here, at);
        double[][] jacobian = new double[residuals.length][variables.size()];
        for (int variable = 0; variable < variables.size(); variable++) {
            double slope = 0.5 * Math.cos(angles.getEntry(variable));
            derivatives(here, at, variable, slope, jacobian);
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(jacobian, false));
    }

    /// The sum of squares at a point of the space.
    double cost(double[] at) {
        double sum = 0;
        for (double residual : residuals(courses(at), at)) {
            sum += residual * residual;
        }
        return sum;
    }

    /// Torques and fibre lengths of every muscle in every trial.
    private static final class Courses {

        private final double[][][] torque; // [trial][muscle][frame]
        private final double[][][] fibre;

        Courses(List<Trial> trials) {
            torque = new double[trials.size()][MUSCLES][];
            fibre = new double[trials.size()][MUSCLES][];
        }
    }

    private Courses courses(double[] at) {
        MuscleParameters parameters = space.parameters(at);
        Courses courses = new Courses(trials);
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            simulate(parameters, muscle, courses);
        }
        return courses;
    }

    private void simulate(MuscleParameters parameters, int muscle, Courses into) {
        evaluations++;
        for (int trial = 0; trial < trials.size(); trial++) {
            into.torque[trial][muscle] = new double[trials.get(trial).frames()];
            into.fibre[trial][muscle] = new double[trials.get(trial).frames()];
            MuscleTorque.simulate(
                    trials.get(trial), muscle, parameters, into.torque[trial][muscle], into.fibre[trial][muscle]);
        }
    }

    private double[] residuals(Courses courses, double[] at) {
        double[] residuals = new double[size()];
        int row = 0;
        for (int t = 0; t < trials.size(); t++) {
            Trial trial = trials.get(t);
            for (int frame = 0; frame < trial.frames(); frame++) {
                if (trial.known(frame)) {
                    double torque = 0;
                    for (int muscle = 0; muscle < MUSCLES; muscle++) {
                        torque += courses.torque[t][muscle][frame];
                    }
                    residuals[row++] = weights[t] * (torque - trial.torque(frame));
                    for (int muscle = 0; fibreWeight > 0 && muscle < MUSCLES; muscle++) {
                        residuals[row++] = fibreWeight(trial) * outside(courses.fibre[t][muscle][frame]);
                    }
                }
            }
        }
        for (int variable = 0; variable < variables.size(); variable++) {
            SearchSpace.Variable it = variables.get(variable);
            residuals[row++] = Math.sqrt(prior) * (it.share(at[variable]) - it.share(it.start()));
        }
        return residuals;
    }

    private double fibreWeight(Trial trial) {
        return Math.sqrt(fibreWeight / trial.knownFrames());
    }

    /// By how much a fibre leaves 0.5 to 1.5 optimal lengths, as CEINMS's penalty has it.
    private static double outside(double length) {
        return length < 0.5 ? 0.5 - length : length > 1.5 ? length - 1.5 : 0;
    }

    private void derivatives(Courses here, double[] at, int variable, double slope, double[][] jacobian) {
        SearchSpace.Variable it = variables.get(variable);
        double step = STEP * (it.upper() - it.lower());
        Courses there = new Courses(trials);
        if (!space.scales(variable)) {
            double[] moved = at.clone();
            moved[variable] += at[variable] + step > it.upper() ? -step : step;
            MuscleParameters parameters = space.parameters(moved);
            it.muscles().forEach(muscle -> simulate(parameters, muscle, there));
            step = moved[variable] - at[variable];
        }
        int row = 0;
        for (int t = 0; t < trials.size(); t++) {
            Trial trial = trials.get(t);
            double scale = slope * (it.upper() - it.lower());
            for (int frame = 0; frame < trial.frames(); frame++) {
                if (trial.known(frame)) {
                    double change = 0;
                    for (int muscle : it.muscles()) {
                        double torque = here.torque[t][muscle][frame];
                        change += space.scales(variable)
                                ? torque / at[variable]
                                : (there.torque[t][muscle][frame] - torque) / step;
                        if (fibreWeight > 0 && !space.scales(variable)) {
                            double fibre =
                                    outside(there.fibre[t][muscle][frame]) - outside(here.fibre[t][muscle][frame]);
                            jacobian[row + 1 + muscle][variable] = fibreWeight(trial) * fibre / step * scale;
                        }
                    }
                    jacobian[row][variable] = weights[t] * change * scale;
                    row += fibreWeight > 0 ? 1 + MUSCLES : 1;
                }
            }
        }
        jacobian[row + variable][variable] = Math.sqrt(prior) * slope;
    }
}

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
///     + λ Σ over variables (share − start)²
///
/// The first is 1 a trial for a constant guess. `outside` is by how much a fibre leaves 0.5 to 1.5 optimal
/// lengths; `p` is 0 unless asked for. The last keeps what the trials say nothing of near to the
/// uncalibrated muscles.
///
/// Rows: torque, a known frame each, trial after trial; where `p` is not 0, the fibres of each such row, a
/// muscle each; the prior, a variable each.
///
/// The optimiser's variables are unbounded: each is an angle whose sine runs through the range between the
/// bounds.
final class TorqueResiduals implements MultivariateJacobianFunction {

    /// Step of a difference, share of a variable's range.
    private static final double STEP = 1e-5;

    private static final double SHORTEST_FIBRE = 0.5;
    private static final double LONGEST_FIBRE = 1.5;
    private static final int MUSCLES = Muscles.KNEE.size();

    private final SearchSpace space;
    private final List<Variable> variables;
    private final List<Trial> trials;
    private final int torqueRows;
    private final double fibreWeight;
    private final double prior;
    private int muscleRuns;

    /// @param fibreWeight `p`, dimensionless, not below 0
    /// @param prior       `λ`, dimensionless, not below 0
    TorqueResiduals(SearchSpace space, List<Trial> trials, double fibreWeight, double prior) {
        this.space = space;
        this.variables = space.variables();
        this.trials = List.copyOf(trials);
        this.torqueRows = trials.stream().mapToInt(Trial::knownFrames).sum();
        this.fibreWeight = fibreWeight;
        this.prior = prior;
    }

    int size() {
        return priorRow() + variables.size();
    }

    /// The first row of the prior.
    private int priorRow() {
        return fibreWeight > 0 ? torqueRows * (1 + MUSCLES) : torqueRows;
    }

    /// The row of a muscle's fibres in the frame of a row of torque.
    private int fibreRow(int torqueRow, int muscle) {
        return torqueRows + torqueRow * MUSCLES + muscle;
    }

    private static double torqueWeight(Trial trial) {
        return 1 / Math.sqrt(trial.variance() * trial.knownFrames());
    }

    private double fibreWeight(Trial trial) {
        return Math.sqrt(fibreWeight / trial.knownFrames());
    }

    /// How often all muscles were computed over all trials; one muscle alone counts for its part.
    int evaluations() {
        return muscleRuns / (MUSCLES * trials.size());
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
        MuscleCourse[][] here = courses(at);
        double[] residuals = residuals(here, at);
        double[][] jacobian = new double[residuals.length][variables.size()];
        for (int variable = 0; variable < variables.size(); variable++) {
            double sharePerAngle = 0.5 * Math.cos(angles.getEntry(variable));
            double perAngle = sharePerAngle * variables.get(variable).range();
            if (space.scales(variable)) {
                scaled(here, at[variable], variable, perAngle, jacobian);
            } else {
                moved(here, at, variable, perAngle, jacobian);
            }
            jacobian[priorRow() + variable][variable] = Math.sqrt(prior) * sharePerAngle;
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

    /// Every muscle in every trial, [trial][muscle].
    private MuscleCourse[][] courses(double[] at) {
        MuscleParameters parameters = space.parameters(at);
        return trials.stream()
                .map(trial -> courses(trial, SearchSpace.ALL_MUSCLES, parameters))
                .toArray(MuscleCourse[][]::new);
    }

    /// Some muscles in a trial, [muscle]; the others are left out.
    private MuscleCourse[] courses(Trial trial, List<Integer> muscles, MuscleParameters parameters) {
        MuscleCourse[] courses = new MuscleCourse[MUSCLES];
        for (int muscle : muscles) {
            courses[muscle] = MuscleCourse.of(trial, muscle, parameters);
        }
        muscleRuns += muscles.size();
        return courses;
    }

    private double[] residuals(MuscleCourse[][] courses, double[] at) {
        double[] residuals = new double[size()];
        int row = 0;
        for (int t = 0; t < courses.length; t++) {
            Trial trial = trials.get(t);
            double weight = torqueWeight(trial);
            for (int frame : trial.framesKnown()) {
                double torque = 0;
                for (int muscle = 0; muscle < MUSCLES; muscle++) {
                    torque += courses[t][muscle].torque[frame];
                    if (fibreWeight > 0) {
                        double outside = outside(courses[t][muscle].fibreLength[frame]);
                        residuals[fibreRow(row, muscle)] = fibreWeight(trial) * outside;
                    }
                }
                residuals[row++] = weight * (torque - trial.torque(frame));
            }
        }
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            residuals[priorRow() + i] = Math.sqrt(prior) * (variable.share(at[i]) - variable.share(variable.start()));
        }
        return residuals;
    }

    /// By how much a fibre leaves 0.5 to 1.5 optimal lengths, as CEINMS's penalty has it.
    private static double outside(double length) {
        return length < SHORTEST_FIBRE ? SHORTEST_FIBRE - length : length > LONGEST_FIBRE ? length - LONGEST_FIBRE : 0;
    }

    /// The derivatives by a strength: it scales torque, and fibres do not feel it.
    private void scaled(MuscleCourse[][] here, double strength, int variable, double perAngle, double[][] jacobian) {
        int row = 0;
        for (int t = 0; t < here.length; t++) {
            double weight = torqueWeight(trials.get(t));
            for (int frame : trials.get(t).framesKnown()) {
                double change = 0;
                for (int muscle : variables.get(variable).muscles()) {
                    change += here[t][muscle].torque[frame] / strength;
                }
                jacobian[row++][variable] = weight * change * perAngle;
            }
        }
    }

    /// The derivatives by any other variable: by a difference, over the muscles that feel it.
    private void moved(MuscleCourse[][] here, double[] at, int variable, double perAngle, double[][] jacobian) {
        double[] besides = at.clone();
        besides[variable] = variables.get(variable).besides(at[variable], STEP);
        double step = besides[variable] - at[variable];
        MuscleParameters parameters = space.parameters(besides);
        List<Integer> muscles = variables.get(variable).muscles();
        int row = 0;
        for (int t = 0; t < here.length; t++) {
            Trial trial = trials.get(t);
            double weight = torqueWeight(trial);
            MuscleCourse[] there = courses(trial, muscles, parameters);
            for (int frame : trial.framesKnown()) {
                double change = 0;
                for (int muscle : muscles) {
                    change += (there[muscle].torque[frame] - here[t][muscle].torque[frame]) / step;
                    if (fibreWeight > 0) {
                        double fibre =
                                outside(there[muscle].fibreLength[frame]) - outside(here[t][muscle].fibreLength[frame]);
                        jacobian[fibreRow(row, muscle)][variable] = fibreWeight(trial) * fibre / step * perAngle;
                    }
                }
                jacobian[row++][variable] = weight * change * perAngle;
            }
        }
    }
}

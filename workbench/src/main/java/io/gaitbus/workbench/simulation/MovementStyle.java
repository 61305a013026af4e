package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.ANKLE;
import static io.gaitbus.workbench.simulation.Cycle.HIP;
import static io.gaitbus.workbench.simulation.Cycle.KNEE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// How a subject moves: how fast and far, when within a cycle, and how load is put on hip or knee.
///
/// What differs between people is drawn at each activity anew, but for tempo, reliance on the knee and the leg's
/// share. Sizes are ours, of the order of the standard deviations between subjects in Winter (2009) and Schwartz et
/// al. (2008).
///
/// @param tempo        period over the average person's, dimensionless
/// @param kneeReliance knee moment over the average person's; the hip's goes the other way; dimensionless
/// @param share        of this leg in the load, over one half; dimensionless
/// @param chance       what else is drawn
record MovementStyle(double tempo, double kneeReliance, double share, Chance chance) {

    /// Standard deviation of what is added to an angle: a constant and the parts of the first harmonic; rad.
    private static final double ANGLE_HARMONIC = Math.toRadians(1.5);

    /// The same for a moment, over its peak, or over 1 N·m/kg where the peak is higher; dimensionless.
    private static final double MOMENT_HARMONIC = 0.09;

    /// Spread of how far angles swing, and of how large moments are.
    private static final double SWING = 0.07;

    private static final double LOAD = 0.12;

    /// Standard deviation of the warp of phase, dimensionless.
    private static final double WARP = 0.02;

    private static final int SAMPLES = 60;
    private static final int HARMONICS = 3;

    /// @param legLength over the average person's; the period goes with its square root, as a pendulum's
    static MovementStyle draw(double legLength, Chance chance) {
        return new MovementStyle(
                Math.sqrt(legLength) * chance.factor(0.04),
                chance.factor(0.12),
                Math.clamp(chance.normal(1, 0.04), 0.85, 1.15),
                chance);
    }

    /// The subject's own average cycle of an activity.
    Cycle cycle(Activity activity) {
        Chance own = chance.forThe(activity.word());
        Cycle average = average(activity, own);
        double warp = own.normal(0, WARP);
        double warpPhase = own.between(0, 1);
        DoubleUnaryOperator timing = phase -> phase + warp * Math.sin(2 * Math.PI * (phase + warpPhase));
        List<PeriodicCurve> angles = new ArrayList<>();
        List<PeriodicCurve> moments = new ArrayList<>();
        double[] load = {share / kneeReliance, share * kneeReliance, share};
        for (int joint = HIP; joint <= ANKLE; joint++) {
            angles.add(angle(average.angles().get(joint), timing, joint == KNEE ? 1 : 0.7, own));
            moments.add(moment(average.moments().get(joint), timing, load[joint], own));
        }
        return new Cycle(average.period() * tempo, angles, moments);
    }

    private static Cycle average(Activity activity, Chance own) {
        double keen = Math.clamp(own.normal(1, 0.05), 0.88, 1.12);
        return switch (activity) {
            case WALKING_SLOW -> Gait.walking(0.95 * keen);
            case WALKING -> Gait.walking(1.25 * keen);
            case WALKING_FAST -> Gait.walking(1.65 * keen);
            case RUNNING -> Gait.running(2.5 * keen);
            case SQUAT -> LabTask.squat();
            case SIT_TO_STAND -> LabTask.sitToStand();
            case ISOKINETIC_EXTENSION -> LabTask.isokineticExtension();
        };
    }

    private static PeriodicCurve angle(PeriodicCurve average, DoubleUnaryOperator timing, double freedom, Chance own) {
        double mean = average.mean();
        double swing = own.factor(freedom * SWING);
        PeriodicCurve harmonics = harmonics(freedom * ANGLE_HARMONIC, own);
        return PeriodicCurve.sampled(SAMPLES, phase -> {
            double warped = timing.applyAsDouble(phase);
            return mean + swing * (average.at(warped) - mean) + harmonics.at(phase);
        });
    }

    private static PeriodicCurve moment(PeriodicCurve average, DoubleUnaryOperator timing, double load, Chance own) {
        double scale = load * own.factor(LOAD);
        PeriodicCurve harmonics = harmonics(Math.min(average.peak(), 1) * MOMENT_HARMONIC, own);
        return PeriodicCurve.sampled(
                SAMPLES, phase -> scale * average.at(timing.applyAsDouble(phase)) + harmonics.at(phase));
    }

    /// A constant and a few harmonics at random, the higher the smaller.
    private static PeriodicCurve harmonics(double deviation, Chance own) {
        double constant = own.normal(0, deviation);
        double[] cosine = new double[HARMONICS + 1];
        double[] sine = new double[HARMONICS + 1];
        for (int n = 1; n <= HARMONICS; n++) {
            cosine[n] = own.normal(0, deviation / n);
            sine[n] = own.normal(0, deviation / n);
        }
        return PeriodicCurve.sampled(SAMPLES, phase -> {
            double sum = constant;
            for (int n = 1; n <= HARMONICS; n++) {
                sum += cosine[n] * Math.cos(2 * Math.PI * n * phase) + sine[n] * Math.sin(2 * Math.PI * n * phase);
            }
            return sum;
        });
    }
}

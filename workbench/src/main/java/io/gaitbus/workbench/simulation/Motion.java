package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.JOINTS;
import static io.gaitbus.workbench.simulation.Cycle.KNEE;

/// A bout of movement: joint angles and the moments aimed at, step by step, no two cycles alike.
///
/// It begins a while before the recording does, so that muscles and tendons have settled by then, and ends a little
/// after it, for nerves act before the joint does.
final class Motion {

    /// Steps a second, Hz.
    static final int RATE = 500;

    /// What is simulated before the recording begins, s.
    static final double LEAD_IN = 1;

    /// And after it ends.
    private static final double LEAD_OUT = 0.4;

    /// How much cycles differ, as coefficients of variation: in length; in swing of the angles; in the moments.
    /// Source of the first two: J. M. Hausdorff et al. (1996), J. Appl. Physiol. 80(5), 1448–1457, near 2 % for
    /// strides of healthy people; the third is ours.
    private static final double PERIODS_DIFFER = 0.02;

    private static final double SWINGS_DIFFER = 0.025;
    private static final double MOMENTS_DIFFER = 0.12;

    /// The knee flexes from here on, and no further than there; rad. Within a margin of either it slows.
    private static final double LEAST_KNEE = 0;

    private static final double MOST_KNEE = Math.toRadians(118);
    private static final double MARGIN = Math.toRadians(3);

    private final double[][] angles;
    private final double[][] moments;

    private Motion(int steps) {
        this.angles = new double[JOINTS][steps];
        this.moments = new double[JOINTS][steps];
    }

    /// Of one cycle: its length, and how angles and moments differ from the average cycle's.
    private record Repetition(double period, double swing, double load) {

        static Repetition next(Cycle cycle, Chance chance) {
            return new Repetition(
                    cycle.period() * chance.factor(PERIODS_DIFFER),
                    chance.normal(1, SWINGS_DIFFER),
                    chance.factor(MOMENTS_DIFFER));
        }

        /// Between this and the next, smoothly.
        Repetition towards(Repetition next, double phase) {
            double share = phase * phase * (3 - 2 * phase);
            return new Repetition(
                    period + share * (next.period - period),
                    swing + share * (next.swing - swing),
                    load + share * (next.load - load));
        }
    }

    /// @param cycle   the subject's own average cycle
    /// @param seconds length of the recording, s
    static Motion of(Cycle cycle, double seconds, Chance chance) {
        Motion motion = new Motion((int) Math.ceil((LEAD_IN + seconds + LEAD_OUT) * RATE) + 1);
        double phase = chance.between(0, 1);
        Repetition now = Repetition.next(cycle, chance);
        Repetition next = Repetition.next(cycle, chance);
        for (int step = 0; step < motion.steps(); step++) {
            Repetition blend = now.towards(next, phase);
            motion.fill(step, cycle, phase, blend);
            phase += 1 / (blend.period * RATE);
            if (phase >= 1) {
                phase -= 1;
                now = next;
                next = Repetition.next(cycle, chance);
            }
        }
        return motion;
    }

    private void fill(int step, Cycle cycle, double phase, Repetition repetition) {
        for (int joint = 0; joint < JOINTS; joint++) {
            PeriodicCurve angle = cycle.angles().get(joint);
            double mean = angle.mean();
            double free = mean + repetition.swing * (angle.at(phase) - mean);
            angles[joint][step] = joint == KNEE ? limited(free) : free;
            moments[joint][step] = repetition.load * cycle.moments().get(joint).at(phase);
        }
    }

    /// A knee stopped softly at either end of its range.
    private static double limited(double angle) {
        double above = LEAST_KNEE + softened(angle - LEAST_KNEE);
        return MOST_KNEE - softened(MOST_KNEE - above);
    }

    /// `x` where it is well above 0, and never below it.
    private static double softened(double x) {
        return (x + Math.sqrt(x * x + MARGIN * MARGIN)) / 2;
    }

    /// The step at or before a sample of the recording.
    ///
    /// @param rate samples a second, Hz
    static int stepOf(int sample, int rate) {
        return (int) (LEAD_IN * RATE) + (int) ((long) sample * RATE / rate);
    }

    int steps() {
        return angles[0].length;
    }

    /// Angle of a joint, rad; the true one, of the bones.
    double angle(int joint, int step) {
        return angles[joint][step];
    }

    /// All three at a step.
    double[] angles(int step) {
        return new double[] {angles[0][step], angles[1][step], angles[2][step]};
    }

    /// Angular velocity of a joint, rad/s; central difference, 0 at either end.
    double velocity(int joint, int step) {
        boolean inside = step > 0 && step < steps() - 1;
        return inside ? (angles[joint][step + 1] - angles[joint][step - 1]) / 2 * RATE : 0;
    }

    /// The moment aimed at, N·m/kg, extension positive.
    double moment(int joint, int step) {
        return moments[joint][step];
    }
}

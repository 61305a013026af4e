package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.JOINTS;

/// What a subject's markers say of the joint angles: soft tissue moves under the skin, and with the movement, so
/// the error is correlated with it.
///
///     measured = q + offset + g (q − q₀) + c q̇ + wobble
///
/// Sizes: errors of some degrees, most of them systematic, as D. L. Benoit et al. (2006), Gait & Posture 24(2),
/// 152–164, found against bone pins, and A. Leardini et al. (2005), Gait & Posture 21(2), 212–225, review.
final class SkinMotion {

    /// Standard deviations between subjects: of the offset, rad, of `g`, and of `c`, s; and of the wobble in time,
    /// rad.
    private static final double OFFSET = Math.toRadians(2);

    private static final double GAIN = 0.03;
    private static final double LAG = 0.004;
    private static final double WOBBLE = Math.toRadians(0.4);

    /// Time over which the wobble forgets itself, s.
    private static final double MEMORY = 0.08;

    /// `q₀`: where markers are set, near the middle of the range; hip, knee, ankle, rad.
    private static final double[] MIDDLE = {Math.toRadians(20), Math.toRadians(45), 0};

    private final double[] offset = new double[JOINTS];
    private final double[] gain = new double[JOINTS];
    private final double[] lag = new double[JOINTS];

    private SkinMotion(Chance chance) {
        for (int joint = 0; joint < JOINTS; joint++) {
            offset[joint] = Math.clamp(chance.normal(0, OFFSET), -2.5 * OFFSET, 2.5 * OFFSET);
            gain[joint] = chance.normal(0, GAIN);
            lag[joint] = chance.normal(0, LAG);
        }
    }

    static SkinMotion draw(Chance chance) {
        return new SkinMotion(chance);
    }

    /// Measured angles of hip, knee and ankle, rad, [joints][samples].
    ///
    /// @param samples how many of the recording
    /// @param rate    Hz, a divisor of the motion's
    float[][] measured(Motion motion, int samples, int rate, Chance chance) {
        float[][] measured = new float[JOINTS][samples];
        double keep = Math.exp(-1 / (MEMORY * rate));
        for (int joint = 0; joint < JOINTS; joint++) {
            double wobble = 0;
            for (int i = 0; i < samples; i++) {
                int step = Motion.stepOf(i, rate);
                double angle = motion.angle(joint, step);
                wobble = keep * wobble + Math.sqrt(1 - keep * keep) * chance.normal(0, WOBBLE);
                measured[joint][i] = (float) (angle
                        + offset[joint]
                        + gain[joint] * (angle - MIDDLE[joint])
                        + lag[joint] * motion.velocity(joint, step)
                        + wobble);
            }
        }
        return measured;
    }
}

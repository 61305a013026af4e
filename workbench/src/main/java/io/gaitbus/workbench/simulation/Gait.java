package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.angle;
import static io.gaitbus.workbench.simulation.Cycle.moment;

import java.util.List;

/// What an average stride looks like, at twenty phases from heel strike to heel strike.
///
/// The tables are ours: shapes and levels after the normative curves of D. A. Winter (2009), Biomechanics and Motor
/// Control of Human Movement, 4th ed., and, for running, T. F. Novacheck (1998), Gait & Posture 7(1), 77–95, in
/// round numbers. That swing of the angles, moments and cadence grow with speed is after M. H. Schwartz, A.
/// Rozumalski, J. P. Trost (2008), J. Biomech. 41(8), 1639–1650; the powers are ours.
final class Gait {

    private static final double WALKING_SPEED = 1.3;
    private static final double RUNNING_SPEED = 2.5;

    private Gait() {}

    /// @param speed m/s
    static Cycle walking(double speed) {
        double faster = speed / WALKING_SPEED;
        double swing = Math.pow(faster, 0.4);
        return new Cycle(
                1.04 * Math.pow(faster, -0.45),
                List.of(
                        angle(swing, 27, 26, 23, 18, 12, 6, 0, -5, -9, -12, -14, -12, -6, 2, 11, 19, 24, 28, 29, 28),
                        angle(
                                Math.pow(faster, 0.2),
                                6,
                                12,
                                19,
                                20,
                                18,
                                14,
                                10,
                                7,
                                6,
                                8,
                                13,
                                23,
                                39,
                                56,
                                65,
                                64,
                                53,
                                36,
                                18,
                                7),
                        angle(swing, 0, -4, -2, 2, 5, 7, 8, 9, 10, 9, 4, -6, -14, -12, -6, -1, 2, 3, 2, 1)),
                List.of(
                        moment(
                                faster, 0.55, 0.75, 0.65, 0.45, 0.25, 0.1, -0.05, -0.2, -0.35, -0.5, -0.6, -0.5, -0.3,
                                -0.15, -0.08, -0.04, 0.02, 0.15, 0.35, 0.5),
                        moment(
                                Math.pow(faster, 1.3),
                                -0.25,
                                -0.02,
                                0.42,
                                0.48,
                                0.33,
                                0.14,
                                -0.02,
                                -0.14,
                                -0.2,
                                -0.18,
                                -0.04,
                                0.1,
                                0.14,
                                0.1,
                                0.06,
                                0.03,
                                -0.02,
                                -0.12,
                                -0.24,
                                -0.3),
                        moment(
                                Math.sqrt(faster),
                                -0.06,
                                -0.14,
                                0.02,
                                0.28,
                                0.48,
                                0.6,
                                0.74,
                                0.9,
                                1.15,
                                1.4,
                                1.38,
                                0.8,
                                0.2,
                                -0.03,
                                -0.05,
                                -0.05,
                                -0.04,
                                -0.04,
                                -0.04,
                                -0.05)));
    }

    /// @param speed m/s
    static Cycle running(double speed) {
        double faster = speed / RUNNING_SPEED;
        double swing = Math.pow(faster, 0.5);
        return new Cycle(
                0.75 * Math.pow(faster, -0.2),
                List.of(
                        angle(swing, 30, 29, 27, 24, 18, 9, 1, -5, -8, -8, -5, 0, 7, 16, 25, 32, 36, 37, 35, 32),
                        angle(swing, 14, 28, 40, 43, 37, 27, 19, 17, 24, 38, 54, 70, 83, 88, 84, 72, 53, 33, 18, 11),
                        angle(swing, 4, 9, 16, 21, 19, 7, -9, -18, -18, -15, -11, -7, -4, -1, 1, 3, 5, 6, 5, 4)),
                List.of(
                        moment(
                                faster, 0.8, 1.1, 1, 0.6, 0.15, -0.2, -0.4, -0.45, -0.4, -0.3, -0.3, -0.3, -0.2, -0.1,
                                0.1, 0.3, 0.5, 0.7, 0.8, 0.8),
                        moment(
                                faster, -0.2, 0.8, 1.9, 2.2, 1.5, 0.4, -0.15, -0.15, 0, 0.06, 0.1, 0.14, 0.18, 0.18,
                                0.16, 0.08, -0.1, -0.28, -0.38, -0.36),
                        moment(
                                faster, 0.1, 0.7, 1.5, 2.2, 2.3, 1.5, 0.4, 0.02, -0.03, -0.06, -0.08, -0.1, -0.1, -0.1,
                                -0.1, -0.09, -0.08, -0.07, -0.06, -0.05)));
    }
}

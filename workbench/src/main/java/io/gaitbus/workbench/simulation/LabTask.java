package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.angle;
import static io.gaitbus.workbench.simulation.Cycle.moment;

import java.util.List;

/// What an average squat, rise from a chair, or isokinetic repetition looks like, at twenty phases.
///
/// The tables are ours, in round numbers. Levels: squat after R. F. Escamilla (2001), Med. Sci. Sports Exerc.
/// 33(1), 127–141; sit-to-stand after S. Yoshioka et al. (2007), BioMedical Engineering OnLine 6:26; isokinetic
/// extension at 60°/s, near 2.4 N·m/kg, after the norms in Z. Dvir (2004), Isokinetics, 2nd ed.
final class LabTask {

    private LabTask() {}

    /// Down to a knee flexion of 95°, a moment's rest standing.
    static Cycle squat() {
        return new Cycle(
                3.6,
                List.of(
                        angle(1, 5, 5, 9, 20, 38, 56, 70, 79, 84, 84, 80, 71, 59, 44, 28, 15, 8, 5, 5, 5),
                        angle(1, 5, 5, 8, 18, 36, 56, 75, 88, 95, 95, 90, 78, 62, 44, 27, 13, 7, 5, 5, 5),
                        angle(1, 2, 2, 4, 9, 15, 19, 22, 24, 25, 25, 24, 22, 19, 15, 10, 6, 3, 2, 2, 2)),
                List.of(
                        moment(
                                1, 0.03, 0.03, 0.1, 0.25, 0.45, 0.65, 0.85, 0.95, 1, 1, 0.95, 0.85, 0.68, 0.48, 0.28,
                                0.13, 0.05, 0.03, 0.03, 0.03),
                        moment(
                                1, 0.03, 0.03, 0.08, 0.22, 0.45, 0.75, 1, 1.15, 1.2, 1.22, 1.15, 1, 0.78, 0.52, 0.28,
                                0.12, 0.05, 0.03, 0.03, 0.03),
                        moment(
                                1, 0.25, 0.25, 0.25, 0.28, 0.3, 0.33, 0.37, 0.4, 0.42, 0.42, 0.4, 0.37, 0.33, 0.3, 0.28,
                                0.26, 0.25, 0.25, 0.25, 0.25)));
    }

    /// Seat-off at a quarter of the cycle, standing at half of it.
    static Cycle sitToStand() {
        return new Cycle(
                5,
                List.of(
                        angle(1, 75, 75, 77, 82, 86, 86, 78, 57, 30, 12, 6, 5, 8, 25, 52, 76, 84, 80, 76, 75),
                        angle(1, 88, 88, 88, 89, 90, 88, 78, 55, 28, 10, 6, 5, 8, 24, 50, 74, 86, 89, 88, 88),
                        angle(1, 5, 5, 6, 8, 12, 15, 16, 14, 9, 5, 3, 3, 4, 8, 13, 16, 14, 9, 6, 5)),
                List.of(
                        moment(
                                1, 0, 0, 0.1, 0.3, 0.7, 1, 0.95, 0.6, 0.3, 0.1, 0.05, 0.05, 0.1, 0.3, 0.6, 0.8, 0.55,
                                0.15, 0.02, 0),
                        moment(
                                1, 0, 0, 0.02, 0.1, 0.5, 1, 1.05, 0.75, 0.4, 0.12, 0.03, 0.02, 0.08, 0.35, 0.65, 0.85,
                                0.6, 0.15, 0.02, 0),
                        moment(
                                1, 0, 0, 0, 0.02, 0.1, 0.2, 0.3, 0.3, 0.28, 0.25, 0.25, 0.25, 0.25, 0.28, 0.3, 0.25,
                                0.12, 0.03, 0, 0)));
    }

    /// Seated leaning back, from 92° to 15° at 60°/s against the lever, and back with a light pull.
    static Cycle isokineticExtension() {
        PeriodicCurve still = moment(1, 0, 0, 0, 0);
        return new Cycle(
                4,
                List.of(
                        angle(1, 60, 60, 60, 60),
                        angle(1, 92, 92, 86, 74, 62, 50, 38, 27, 19, 15, 15, 18, 26, 36, 48, 60, 72, 84, 91, 92),
                        angle(1, 0, 0, 0, 0)),
                List.of(
                        still,
                        moment(
                                1, 0, 0.4, 1.6, 2.2, 2.4, 2.3, 2, 1.6, 1, 0.3, 0, -0.1, -0.3, -0.4, -0.4, -0.35, -0.3,
                                -0.2, -0.1, 0),
                        still));
    }
}

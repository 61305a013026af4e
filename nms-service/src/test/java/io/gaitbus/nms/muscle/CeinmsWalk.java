package io.gaitbus.nms.muscle;

import java.util.Arrays;
import java.util.List;

/// A walk of subject 06 as CEINMS 0.9 computed it with one set of parameters: its inputs and its results.
///
/// @param walk       `walk36_cal` or `walk45`
/// @param parameters `uncalibrated` or `calibrated`
record CeinmsWalk(String walk, String parameters) {

    static final double FRAME_SECONDS = 0.01;

    static List<CeinmsWalk> all() {
        return List.of(
                new CeinmsWalk("walk36_cal", "uncalibrated"),
                new CeinmsWalk("walk36_cal", "calibrated"),
                new CeinmsWalk("walk45", "uncalibrated"),
                new CeinmsWalk("walk45", "calibrated"));
    }

    List<String> muscles() {
        return input("mtu_length_m").signals();
    }

    /// Those over the knee.
    List<String> kneeMuscles() {
        return input("moment_arm_m_knee_angle_r").signals();
    }

    ReferenceTable input(String quantity) {
        return ReferenceTable.read("subject06/%s/in_%s.csv".formatted(walk, quantity));
    }

    /// @param mode `stiff_online`, `stiff_offline` or `elastic_online`
    ReferenceTable result(String mode, String quantity) {
        return ReferenceTable.read(
                "subject06/%s/ceinms09_%s/out_%s_%s.csv".formatted(walk, parameters, mode, quantity));
    }

    /// Its knee torque, N·m, with forces below 0 taken as 0: CEINMS 0.9 does not clamp them.
    double[] kneeTorque(String mode) {
        ReferenceTable forces = result(mode, "muscle_force_N");
        ReferenceTable arms = input("moment_arm_m_knee_angle_r");
        double[] torque = new double[forces.rows()];
        for (String muscle : kneeMuscles()) {
            double[] force = forces.column(muscle);
            double[] arm = arms.column(muscle);
            Arrays.setAll(torque, frame -> torque[frame] + Math.max(0, force[frame]) * arm[frame]);
        }
        return torque;
    }

    Muscle muscle(String name) {
        ReferenceTable table = ReferenceTable.read("subject06/params_%s.csv".formatted(parameters));
        return new Muscle(
                new MuscleTendonUnit(
                        name,
                        table.of(name, "max_isometric_force_N"),
                        table.of(name, "optimal_fibre_length_m"),
                        table.of(name, "tendon_slack_length_m"),
                        table.of(name, "pennation_rad")),
                table.of(name, "strength_coefficient"),
                new ActivationDynamics(table.of(name, "c1"), table.of(name, "c2"), table.of(name, "shape_factor")));
    }

    double delay(String name) {
        return ReferenceTable.read("subject06/params_%s.csv".formatted(parameters))
                .of(name, "em_delay_s");
    }

    /// The activation of a muscle by our filter under CEINMS's timing, which REFERENCE.md tells:
    /// excitations up to the first frame of lengths charge the filter, then each frame takes the first one
    /// that is not earlier than it; and before the third excitation the memory is set to the mean of the
    /// first two.
    double[] activation(String name) {
        ReferenceTable excitations = input("excitation");
        double[] excitation = excitations.column(name);
        double[] times = excitations.column("time");
        double[] frames = input("mtu_length_m").column("time");
        double delay = delay(name);
        ActivationFilter filter = muscle(name).dynamics().filter();
        ActivationFilter.Memory memory = new ActivationFilter.Memory();
        double[] activation = new double[frames.length];
        int at = 0;
        for (; times[at] + delay < frames[0] - 1e-9; at++) {
            memory = charged(filter, memory, excitation, at);
        }
        for (int frame = 0; frame < frames.length; frame++) {
            while (times[at] + delay < frames[frame] - 1e-9) {
                at++;
            }
            activation[frame] = filter.next(Math.clamp(excitation[at], 0.0, 1.0), memory);
        }
        return activation;
    }

    private static ActivationFilter.Memory charged(
            ActivationFilter filter, ActivationFilter.Memory memory, double[] excitation, int at) {
        double mean = (excitation[0] + excitation[1]) / 2;
        ActivationFilter.Memory seeded = at == 2 ? new ActivationFilter.Memory(mean, mean) : memory;
        filter.next(Math.clamp(excitation[at], 0.0, 1.0), seeded);
        return seeded;
    }
}

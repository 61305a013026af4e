package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.transfer.fitting.Ridge.Inputs;
import java.util.List;

/// Who competes, in the order of tables.
public final class Contenders {

    /// Their names.
    public static final List<String> NAMES = List.of(
            "constant", "constant-per-activity", "nms", "nms-calibrated", "ridge", "ridge+nms", "network", "hybrid");

    private Contenders() {}

    /// All of them, over the same inputs.
    ///
    /// @param muscles  whose torques `ridge+nms` and `hybrid` are given
    /// @param learning how networks learn
    public static List<Contender> all(Muscles muscles, Calibrations calibrations, NetworkLearning learning) {
        return List.of(
                new Constant(false),
                new Constant(true),
                new MuscleModels.Generic(),
                new MuscleModels.Calibrated(calibrations),
                new Ridges(Inputs.SENSORS, muscles),
                new Ridges(Inputs.SENSORS_AND_MUSCLES, muscles),
                new Networks(false, muscles, learning),
                new Networks(true, muscles, learning));
    }
}

package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;
import java.util.Optional;

/// Whose muscle torques ridge and network are given: **the one place where that is chosen**, for both
/// alike.
public interface Muscles {

    /// Muscles before any calibration, for everybody.
    Muscles GENERIC = _ -> Optional.empty();

    /// Muscles calibrated to the seconds that are learned from, where these are of one person and allow it.
    static Muscles calibrated(Calibrations calibrations) {
        return calibrations::of;
    }

    /// The muscles that go with what is learned from; empty: those before any calibration.
    Optional<MuscleParameters> of(List<Excerpt> training);
}

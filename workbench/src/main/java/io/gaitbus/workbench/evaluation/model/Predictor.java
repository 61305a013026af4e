package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;
import java.util.Optional;

/// What a contender has learned.
public interface Predictor {

    /// The torque of a bout; empty where it has learned nothing that would apply to it.
    Optional<Estimate> estimate(Bout bout);

    /// What it becomes on new seconds of a person it has not learned from; itself where they do not change
    /// it.
    Predictor adapted(List<Excerpt> own, long seed);
}

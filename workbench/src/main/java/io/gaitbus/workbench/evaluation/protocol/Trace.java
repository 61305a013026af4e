package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.model.Estimate;

/// What a model said of a test, frame by frame.
///
/// @param secondsOfNewData as in [io.gaitbus.workbench.evaluation.figures.Row]
public record Trace(Excerpt test, String model, double secondsOfNewData, Estimate estimate) {}

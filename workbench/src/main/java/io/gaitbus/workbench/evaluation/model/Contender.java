package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;

/// A way to get from EMG and angles to torque, that is compared with others over the same frames.
public interface Contender {

    /// As in results, e.g. `ridge+nms`.
    String name();

    /// Whether chance has a part in it, so that several seeds tell more than one.
    boolean isRandom();

    /// Learns.
    ///
    /// @param training of one person or of many
    /// @param seed     of all chance in it; the same seed gives the same predictor
    Predictor fit(List<Excerpt> training, long seed);
}

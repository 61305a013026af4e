package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;

/// The first seconds of someone new.
///
/// @param seconds  of each bout, s; a short one gives no more than its half
/// @param excerpts the seconds themselves
public record NewSeconds(double seconds, List<Excerpt> excerpts) {

    public NewSeconds {
        excerpts = List.copyOf(excerpts);
    }
}

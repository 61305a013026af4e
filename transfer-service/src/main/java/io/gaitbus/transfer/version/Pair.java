package io.gaitbus.transfer.version;

import static java.util.Objects.requireNonNull;

/// The calibration and the model that windows are stamped with.
///
/// @param calibration version of the calibration
/// @param model       version of the network, trained on that calibration
/// @param pinned      whether no other may take its place by itself
public record Pair(String calibration, String model, boolean pinned) {

    public Pair {
        requireNonNull(calibration, "calibration");
        requireNonNull(model, "model");
    }

    Pair pinned(boolean nowPinned) {
        return new Pair(calibration, model, nowPinned);
    }
}

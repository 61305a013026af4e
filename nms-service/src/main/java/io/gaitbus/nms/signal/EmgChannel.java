package io.gaitbus.nms.signal;

import io.gaitbus.gait.Muscles;

/// One electrode.
///
/// @param muscle canonical name of the muscle it measures, out of [Muscles#MEASURABLE]
/// @param mvc    linear envelope at maximum voluntary contraction, V; 1 where samples are normalised already
public record EmgChannel(String muscle, double mvc) {

    public EmgChannel {
        if (!Muscles.MEASURABLE.contains(muscle)) {
            throw new IllegalArgumentException("muscle %s is none that is measured; one of %s would be right"
                    .formatted(muscle, Muscles.MEASURABLE));
        }
        if (!(mvc > 0 && Double.isFinite(mvc))) {
            throw new IllegalArgumentException(
                    "the MVC value of %s is %s; above 0 would be right".formatted(muscle, mvc));
        }
    }
}

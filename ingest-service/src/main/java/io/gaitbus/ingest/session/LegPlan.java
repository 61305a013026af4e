package io.gaitbus.ingest.session;

import java.util.List;

/// The channels of one leg.
///
/// @param leg        which leg
/// @param electrodes EMG channels, in the order of the samples
/// @param angles     words of the joints whose angles are measured, in the order of the samples
public record LegPlan(Leg leg, List<Electrode> electrodes, List<String> angles) {

    public LegPlan {
        electrodes = List.copyOf(electrodes);
        angles = List.copyOf(angles);
    }
}

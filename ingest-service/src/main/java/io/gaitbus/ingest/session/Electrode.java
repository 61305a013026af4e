package io.gaitbus.ingest.session;

/// One EMG channel.
///
/// @param channel name as the device or file gives it
/// @param muscle  muscle it measures, by its name in gait2392, e.g. `rect_fem`
/// @param mvc     linear envelope at maximum voluntary contraction, V; 1 where samples are normalised already
public record Electrode(String channel, String muscle, double mvc) {}

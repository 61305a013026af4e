package io.gaitbus.ingest.session;

/// What is sampled in a session, how often, and since when.
///
/// @param kind        what the EMG samples are
/// @param emgRate     EMG sampling rate, Hz
/// @param angleRate   joint angle sampling rate, Hz
/// @param deviceStart device time of frame 0, s
public record Sampling(EmgKind kind, double emgRate, double angleRate, double deviceStart) {}

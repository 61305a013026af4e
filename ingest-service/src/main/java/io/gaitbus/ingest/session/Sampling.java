package io.gaitbus.ingest.session;

/// What is sampled in a session, how often, and since when.
///
/// @param kind        what the EMG samples are
/// @param emgRate     EMG sampling rate, Hz
/// @param angleRate   joint angle sampling rate, Hz
/// @param deviceStart device time of frame 0, s
/// @param mains       frequency of the hum that a notch takes out of raw EMG, Hz: 50 or 60; 0: no notch
public record Sampling(EmgKind kind, double emgRate, double angleRate, double deviceStart, double mains) {

    /// Sampling without a notch.
    public Sampling(EmgKind kind, double emgRate, double angleRate, double deviceStart) {
        this(kind, emgRate, angleRate, deviceStart, 0);
    }
}

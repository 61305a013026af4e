package io.gaitbus.nms.signal;

/// How far an EMG channel can be trusted. The rules, with thresholds and sources, stand in [QualityRules].
public enum ChannelQuality {
    /// Nothing speaks against it.
    GOOD,
    /// There is no electrode.
    NOT_MEASURED,
    /// No signal comes: the electrode is off or the converter stands still. Its excitation counts as not
    /// measured.
    OFF,
    /// The amplifier is at its limit.
    SATURATED,
    /// The mains prevail.
    HUM,
    /// Movement of electrode or cable prevails.
    MOTION
}

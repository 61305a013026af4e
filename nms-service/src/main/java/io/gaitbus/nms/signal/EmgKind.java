package io.gaitbus.nms.signal;

/// What EMG samples are.
public enum EmgKind {
    /// Surface EMG, V.
    RAW,
    /// Linear envelope over its MVC value, dimensionless.
    ENVELOPE,
    /// Muscle activation, dimensionless; activation dynamics are bypassed.
    ACTIVATION
}

package io.gaitbus.ingest.session;

import static java.util.Objects.requireNonNull;

/// What is wrong with an input.
///
/// @param field    where, as a path into the input, e.g. `legs[0].emg[2].muscle`
/// @param value    what stands there
/// @param expected what would be right
public record Violation(String field, String value, String expected) {

    public Violation {
        requireNonNull(field, "field");
        requireNonNull(value, "value");
        requireNonNull(expected, "expected");
    }
}

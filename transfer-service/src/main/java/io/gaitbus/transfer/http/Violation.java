package io.gaitbus.transfer.http;

/// What is wrong with an input.
///
/// @param field    where, as a path into the input, e.g. `sessions[2]`
/// @param value    what stands there
/// @param expected what would be right
record Violation(String field, String value, String expected) {}

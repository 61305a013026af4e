package io.gaitbus.nms.http;

/// What is wrong with an input.
///
/// @param field    where, as a path into the input, e.g. `channels[0].trials[2]`
/// @param value    what stands there
/// @param expected what would be right
record Violation(String field, String value, String expected) {}

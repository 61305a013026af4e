package io.gaitbus.transfer.export;

/// What the lanes of a step remember.
///
/// @param hidden  hidden states, [batch][lanes][units]
/// @param history last hidden states, oldest first, [batch][lanes][attention window][units]
/// @param keys    what the attention finds these by, [batch][lanes][attention window][keys]
record LaneStates(Value hidden, Value history, Value keys) {}

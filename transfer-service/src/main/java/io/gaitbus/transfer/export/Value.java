package io.gaitbus.transfer.export;

/// Numbers that flow through a graph: what one node says and others read.
///
/// @param name unique within its graph
record Value(String name) {}

/// Runs an exported network in ONNX Runtime, and compares it with the network it was made from.
///
/// **Start reading here:** [io.gaitbus.workbench.export.Fidelity].
package io.gaitbus.workbench.export;

/// What a frame costs: the streaming step beside ONNX Runtime and PyTorch on the same weights, and beside
/// what the processor could do.
package io.gaitbus.workbench.benchmark.inference;

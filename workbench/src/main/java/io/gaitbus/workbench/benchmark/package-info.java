/// Benchmarks with JMH. A figure is a class with one benchmark, and a key in
/// [io.gaitbus.workbench.benchmark.NmsFigure].
package io.gaitbus.workbench.benchmark;

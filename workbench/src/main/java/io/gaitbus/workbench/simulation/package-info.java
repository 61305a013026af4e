/// Simulated subjects: people who differ in body, movement, nerves and electrodes, and whose knee torque comes from
/// a muscle model that is not the one served. Pure: no clock, no I/O, the same from a seed anywhere.
///
/// Start reading at [io.gaitbus.workbench.simulation.SimulatedSubject].
package io.gaitbus.workbench.simulation;

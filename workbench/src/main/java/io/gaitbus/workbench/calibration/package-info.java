/// `calibrate`: the muscles of one person fitted to a recording, offline, by the same core that calibrates live.
///
/// **Start reading here:** [io.gaitbus.workbench.calibration.CalibrationPlan].
package io.gaitbus.workbench.calibration;

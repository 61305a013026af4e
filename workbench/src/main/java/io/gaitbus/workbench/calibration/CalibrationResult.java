package io.gaitbus.workbench.calibration;

import io.gaitbus.nms.calibration.Calibrator;
import java.util.List;
import java.util.stream.Stream;

/// What came of a calibration.
///
/// @param plan       what was asked for
/// @param fitted     the muscles
/// @param cpuSeconds CPU time of all threads of this process while it was fitted, s
/// @param fit        how far they are from the torque they were fitted to
/// @param tests      and from other torque
record CalibrationResult(
        CalibrationPlan plan, Calibrator.Fit fitted, double cpuSeconds, PartScores fit, List<PartScores> tests) {

    CalibrationResult {
        tests = List.copyOf(tests);
    }

    List<PartScores> all() {
        return Stream.concat(Stream.of(fit), tests.stream()).toList();
    }

    /// Body mass, kg.
    double mass() {
        return plan.base().anatomy().mass();
    }
}

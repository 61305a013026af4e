package io.gaitbus.workbench.calibration;

import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.machine.CpuTime;
import java.util.List;
import java.util.function.DoubleConsumer;

/// What is fitted to what, and what it is judged on.
///
/// @param base     the uncalibrated muscles
/// @param options  how they are fitted
/// @param fit      the part they are fitted to
/// @param tests    parts they are judged on
/// @param filtered how the reference was filtered, in words
record CalibrationPlan(MuscleParameters base, CalibrationOptions options, Part fit, List<Part> tests, String filtered) {

    CalibrationPlan {
        tests = List.copyOf(tests);
    }

    /// Fits, and judges.
    ///
    /// @param progress is told the share of the work done, in [0, 1]
    CalibrationResult run(DoubleConsumer progress) {
        double before = CpuTime.seconds();
        Calibrator.Fit fitted = fitted(progress);
        double cpuSeconds = CpuTime.seconds() - before;
        double guess = fit.trial().mean();
        return new CalibrationResult(
                this,
                fitted,
                cpuSeconds,
                PartScores.of(fit, fitted.parameters(), base, guess),
                tests.stream()
                        .map(test -> PartScores.of(test, fitted.parameters(), base, guess))
                        .toList());
    }

    private Calibrator.Fit fitted(DoubleConsumer progress) {
        try {
            return new Calibrator(options).fit(base, List.of(fit.trial()), progress);
        } catch (IllegalArgumentException e) {
            throw new Failure("%s %s: %s".formatted(fit.recording(), fit.seconds(), e.getMessage()), e);
        }
    }
}

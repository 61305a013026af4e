package io.gaitbus.nms.job;

import io.gaitbus.message.Calibration;
import io.gaitbus.nms.Calibrations;
import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.HeldOut;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.stream.job.JobReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Muscles fitted to trials, and what they are worth on seconds held out.
///
/// @param figures errors by name, N·m/kg, and strengths, as in the calibration's message
record JudgedFit(Calibrator.Fit fit, HeldOut heldOut, Map<String, Double> figures) {

    /// Share of the work that the blocks of the cross-validation are.
    private static final double JUDGING = 0.8;

    JudgedFit {
        figures = Map.copyOf(figures);
    }

    /// Fits and judges.
    ///
    /// @param base   the uncalibrated muscles
    /// @param report is told how far it has come
    static JudgedFit of(
            Calibrator calibrator,
            MuscleParameters base,
            HeldOut.InForce inForce,
            List<Trial> known,
            JobReport report) {
        HeldOut heldOut = HeldOut.of(
                calibrator,
                base,
                inForce,
                known,
                share -> report.running(JUDGING * share, "judging on seconds held out", Double.NaN));
        Calibrator.Fit fit = calibrator.fit(
                base,
                known,
                share -> report.running(JUDGING + (1 - JUDGING) * share, "fitting to all seconds", Double.NaN));
        return new JudgedFit(fit, heldOut, figures(base, fit, heldOut, known));
    }

    private static Map<String, Double> figures(
            MuscleParameters base, Calibrator.Fit fit, HeldOut heldOut, List<Trial> known) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rmse.fit", Calibrator.error(fit.parameters(), known));
        figures.put("rmse.fit.base", Calibrator.error(base, known));
        figures.put("rmse.heldOut", heldOut.fitted());
        figures.put("rmse.heldOut.base", heldOut.base());
        figures.put("rmse.heldOut.inForce", heldOut.inForce());
        figures.put("rmse.constant", heldOut.constant());
        for (Muscle muscle : fit.parameters().muscles()) {
            figures.put("strength." + muscle.unit().name(), muscle.strength());
        }
        return figures;
    }

    /// Why it may take the place of what is in force, or not.
    ///
    /// @param inForce version of the calibration in force
    String reason(String inForce) {
        return String.format(
                Locale.ROOT,
                "an error of %.4f N·m/kg on seconds held out of its fit, where %s, in force, has %.4f",
                heldOut.fitted(),
                inForce,
                heldOut.inForce());
    }

    /// Its muscles and figures, in a message.
    ///
    /// @param ownGeometry whether the geometry is another than the generic one, scaled
    Calibration.Builder written(boolean ownGeometry, Calibration.Builder into) {
        MuscleParameters muscles = fit.parameters();
        return Calibrations.written(muscles, into)
                .setGeometry(ownGeometry ? muscles.anatomy().geometry().written() : "")
                .setOnBounds(fit.onBounds())
                .setFigures(figures);
    }
}

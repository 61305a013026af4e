package io.gaitbus.nms;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.Calibration;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.ActivationDynamics;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.Curves;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import java.util.List;

/// A calibration of the log, made into muscles once: what holds no muscles is found when it comes, not when
/// a stream needs it.
///
/// @param muscles   what to compute with
/// @param canGoLive whether streams may: not where it belongs to another frame rate
public record KnownCalibration(MuscleParameters muscles, boolean canGoLive) {

    /// @throws IllegalArgumentException where there can be no such muscles
    public static KnownCalibration of(Calibration message) {
        List<Muscle> muscles =
                message.getMuscles().stream().map(KnownCalibration::muscle).toList();
        Anatomy anatomy = new Anatomy(
                message.getMass(),
                geometry(message),
                muscles.stream().map(Muscle::unit).toList());
        return new KnownCalibration(
                new MuscleParameters(
                        anatomy,
                        muscles,
                        message.getDelay(),
                        Calibrations.tendon(message.getTendon()),
                        Curves.named(message.getCurves())),
                message.getFrameRate() == FrameGrid.FRAME_RATE);
    }

    private static Muscle muscle(io.gaitbus.message.MuscleParameters message) {
        return new Muscle(
                new MuscleTendonUnit(
                        message.getName(),
                        message.getMaxIsometricForce(),
                        message.getOptimalFibreLength(),
                        message.getTendonSlackLength(),
                        message.getOptimalPennation()),
                message.getStrength(),
                new ActivationDynamics(message.getC1(), message.getC2(), message.getShape()));
    }

    private static KneeGeometry geometry(Calibration message) {
        return message.getGeometry().isEmpty()
                ? KneeGeometry.scaled(
                        new SegmentLengths(message.getLegLength(), message.getThighLength(), message.getShankLength()))
                : KneeGeometry.read(message.getGeometry());
    }
}

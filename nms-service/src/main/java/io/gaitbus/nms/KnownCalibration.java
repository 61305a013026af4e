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
/// @param message as it came
/// @param muscles what to compute with
public record KnownCalibration(Calibration message, MuscleParameters muscles) {

    /// @throws IllegalArgumentException where there can be no such muscles
    public static KnownCalibration of(Calibration message) {
        List<Muscle> muscles =
                message.getMuscles().stream().map(KnownCalibration::muscle).toList();
        Anatomy anatomy = new Anatomy(
                message.getMass(),
                geometry(message),
                muscles.stream().map(Muscle::unit).toList());
        return new KnownCalibration(
                message,
                new MuscleParameters(
                        anatomy,
                        muscles,
                        message.getDelay(),
                        Calibrations.tendon(message.getTendon()),
                        Curves.named(message.getCurves())));
    }

    /// Whether streams may compute with it: not where its activation dynamics belong to another frame rate.
    public boolean canGoLive() {
        return message.getFrameRate() == FrameGrid.FRAME_RATE;
    }

    /// Whether it may be worked with for a subject: it is that subject's, and belongs to the frame rate of
    /// streams.
    public boolean isUsableFor(String subject) {
        return canGoLive() && message.getSubject().equals(subject);
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

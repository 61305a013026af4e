package io.gaitbus.nms;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationVerdict;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.ActivationDynamics;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.Curves;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import io.gaitbus.nms.muscle.TendonModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The calibrations of the log, as muscles.
///
/// @param rows the calibration of a version
public record Calibrations(Function<String, Optional<Calibration>> rows) {

    /// The calibration that is no calibration: anatomy scaled to the body.
    public static final String GENERIC = "generic";

    /// Whether a version can go live: the generic one, or one on the log that was not rejected and belongs
    /// to the frame rate of the stream.
    boolean canGoLive(String version) {
        return version.equals(GENERIC)
                || rows.apply(version).filter(Calibrations::canGoLive).isPresent();
    }

    private static boolean canGoLive(Calibration calibration) {
        return calibration.getVerdict() != CalibrationVerdict.REJECTED
                && calibration.getFrameRate() == FrameGrid.FRAME_RATE;
    }

    /// The muscles of a version in a body.
    ///
    /// @param generic the body's scaled anatomy
    /// @return empty where there is no such version
    public Optional<MuscleParameters> muscles(String version, Anatomy generic) {
        return version.equals(GENERIC)
                ? Optional.of(MuscleParameters.generic(generic))
                : rows.apply(version).map(calibration -> muscles(calibration, generic.mass()));
    }

    private static MuscleParameters muscles(Calibration calibration, double mass) {
        List<Muscle> muscles = calibration.getMuscles().stream()
                .map(message -> new Muscle(
                        new MuscleTendonUnit(
                                message.getName(),
                                message.getMaxIsometricForce(),
                                message.getOptimalFibreLength(),
                                message.getTendonSlackLength(),
                                message.getOptimalPennation()),
                        message.getStrength(),
                        new ActivationDynamics(message.getC1(), message.getC2(), message.getShape())))
                .toList();
        Anatomy anatomy = new Anatomy(
                mass, geometry(calibration), muscles.stream().map(Muscle::unit).toList());
        return new MuscleParameters(
                anatomy,
                muscles,
                calibration.getDelay(),
                tendon(calibration.getTendon()),
                Curves.named(calibration.getCurves()));
    }

    private static KneeGeometry geometry(Calibration calibration) {
        return calibration.getGeometry().isEmpty()
                ? KneeGeometry.scaled(new SegmentLengths(
                        calibration.getLegLength(), calibration.getThighLength(), calibration.getShankLength()))
                : KneeGeometry.read(calibration.getGeometry());
    }

    /// The tendon model of a message.
    public static TendonModel tendon(io.gaitbus.message.TendonModel message) {
        return switch (message) {
            case STIFF -> TendonModel.STIFF;
            case ELASTIC -> TendonModel.ELASTIC;
        };
    }

    /// The muscles, and nothing else, of a calibration message.
    public static Calibration.Builder written(MuscleParameters muscles, Calibration.Builder into) {
        return into.setMass(muscles.anatomy().mass())
                .setFrameRate(FrameGrid.FRAME_RATE)
                .setDelay(muscles.delay())
                .setTendon(
                        switch (muscles.tendon()) {
                            case STIFF -> io.gaitbus.message.TendonModel.STIFF;
                            case ELASTIC -> io.gaitbus.message.TendonModel.ELASTIC;
                        })
                .setCurves(muscles.curves().name())
                .setMuscles(
                        muscles.muscles().stream().map(Calibrations::written).toList());
    }

    private static io.gaitbus.message.MuscleParameters written(Muscle muscle) {
        return io.gaitbus.message.MuscleParameters.newBuilder()
                .setName(muscle.unit().name())
                .setC1(muscle.dynamics().c1())
                .setC2(muscle.dynamics().c2())
                .setShape(muscle.dynamics().shape())
                .setMaxIsometricForce(muscle.unit().maxIsometricForce())
                .setStrength(muscle.strength())
                .setOptimalFibreLength(muscle.unit().optimalFibreLength())
                .setTendonSlackLength(muscle.unit().tendonSlackLength())
                .setOptimalPennation(muscle.unit().optimalPennation())
                .build();
    }
}

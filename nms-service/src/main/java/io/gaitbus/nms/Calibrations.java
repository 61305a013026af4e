package io.gaitbus.nms;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.Calibration;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import io.gaitbus.stream.job.Refusal;
import java.util.Optional;
import java.util.function.Function;

/// The calibrations of the log, by version.
///
/// @param rows the calibration of a version
public record Calibrations(Function<String, Optional<KnownCalibration>> rows) {

    /// The calibration that is no calibration: anatomy scaled to the body.
    public static final String GENERIC = "generic";

    /// Whether streams may compute with a version.
    boolean canGoLive(String version) {
        return version.equals(GENERIC)
                || rows.apply(version).filter(KnownCalibration::canGoLive).isPresent();
    }

    /// The muscles of a version in a body.
    ///
    /// @param generic the body's scaled anatomy
    /// @return empty where there is no such version
    public Optional<MuscleParameters> muscles(String version, Anatomy generic) {
        return version.equals(GENERIC)
                ? Optional.of(MuscleParameters.generic(generic))
                : rows.apply(version).map(known -> known.muscles().ofMass(generic.mass()));
    }

    /// The muscles of a version in a subject's body, for a job.
    ///
    /// @param generic the body's scaled anatomy
    /// @throws Refusal where there is no such version, or it is not to be used for this subject
    public MuscleParameters musclesFor(String subject, String version, Anatomy generic) {
        if (version.equals(GENERIC)) {
            return MuscleParameters.generic(generic);
        }
        KnownCalibration known = rows.apply(version)
                .orElseThrow(() -> new Refusal("calibration %s is not known; %s or a version on the log would be right"
                        .formatted(version, GENERIC)));
        if (!known.isUsableFor(subject)) {
            throw new Refusal("calibration %s is of %s at %s Hz; one of %s at %s Hz would be right"
                    .formatted(
                            version,
                            known.message().getSubject(),
                            known.message().getFrameRate(),
                            subject,
                            FrameGrid.FRAME_RATE));
        }
        return known.muscles().ofMass(generic.mass());
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

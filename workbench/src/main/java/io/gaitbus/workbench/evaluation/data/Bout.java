package io.gaitbus.workbench.evaluation.data;

import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// One person doing one thing, with what the live stream makes of it.
///
/// Features are causal: those of a frame rest on it and earlier ones, whatever is later learned from or
/// tested on.
public final class Bout {

    private static final double[] NOTHING_KNOWN = {};

    private final String data;
    private final String subject;
    private final String activity;
    private final io.gaitbus.workbench.recording.Recording recording;
    private final MuscleParameters generic;
    /// Those of the generic muscles, once asked for.
    private final ConcurrentMap<MuscleParameters, Recording> features = new ConcurrentHashMap<>(1);

    /// @param data     which data it is of, e.g. `treadmill-sub1`
    /// @param subject  who
    /// @param activity does what
    public Bout(String data, String subject, String activity, io.gaitbus.workbench.recording.Recording recording) {
        this.data = data;
        this.subject = subject;
        this.activity = activity;
        this.recording = recording;
        this.generic = MuscleParameters.generic(Features.anatomy(recording));
    }

    public String data() {
        return data;
    }

    public String subject() {
        return subject;
    }

    public String activity() {
        return activity;
    }

    public io.gaitbus.workbench.recording.Recording recording() {
        return recording;
    }

    public Anatomy anatomy() {
        return generic.anatomy();
    }

    /// The person's muscles before any calibration.
    public MuscleParameters generic() {
        return generic;
    }

    public boolean isOf(Bout other) {
        return data.equals(other.data) && subject.equals(other.subject);
    }

    /// Its features, all of them, without the torque.
    ///
    /// @param muscles of the person; empty: those before any calibration
    public Recording features(Optional<MuscleParameters> muscles) {
        return muscles.map(this::computed).orElseGet(() -> features.computeIfAbsent(generic, this::computed));
    }

    private Recording computed(MuscleParameters muscles) {
        return Features.of(recording, new FrameTorque(NOTHING_KNOWN), muscles);
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(data, subject, activity);
    }
}

package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.List;
import java.util.Optional;

/// What came of one subject.
///
/// @param subject  subject id
/// @param activity what they did, in one word
/// @param counts   what became of their frames
/// @param after    scores over the frames after the fine-tuning; over all where there was none
/// @param before   scores over the frames before it; over none where there was none
/// @param reigns   the versions that made their torque, in order
/// @param fitting  how the fine-tuning ended, where there was one
record SubjectResult(
        String subject,
        String activity,
        FrameTally.Counts counts,
        Scores after,
        Scores before,
        List<Reign> reigns,
        Optional<JobOutcome> fitting) {

    SubjectResult {
        reigns = List.copyOf(reigns);
    }

    /// Sums a participant up.
    ///
    /// The constant is the mean reference of the frames before the fine-tuning: what could be guessed from
    /// them. Where the stream went on meanwhile, the frames after it begin with the new model.
    ///
    /// @param nms     torque of the muscle model, N·m/kg, [frames]
    /// @param network torque of the network, likewise
    static SubjectResult of(
            Participant participant,
            FrameTally.Counts counts,
            List<Reign> reigns,
            Optional<JobOutcome> fitting,
            float[] nms,
            float[] network) {
        FrameTorque reference = participant.reference();
        int frames = participant.trial().frames();
        Stretch before =
                new Stretch(0, participant.fineTuning().map(FineTuning::frame).orElse(0));
        Stretch after = new Stretch(Math.max(before.end(), takeover(reigns, fitting)), frames);
        double guess = Scores.mean(reference, before.end() == 0 ? after : before);
        return new SubjectResult(
                participant.subject(),
                participant.trial().recording().activity(),
                counts,
                Scores.of(reference, guess, nms, network, after),
                Scores.of(reference, guess, nms, network, before),
                reigns,
                fitting);
    }

    /// The first frame made by the model that was fitted; 0 where there was none.
    private static int takeover(List<Reign> reigns, Optional<JobOutcome> fitting) {
        return promoted(fitting)
                .flatMap(promoted -> reigns.stream()
                        .filter(reign -> reign.modelVersion().equals(promoted.modelVersion()))
                        .findFirst())
                .map(Reign::firstFrame)
                .orElse(0);
    }

    private static Optional<JobOutcome.Promoted> promoted(Optional<JobOutcome> fitting) {
        return fitting.filter(JobOutcome.Promoted.class::isInstance).map(JobOutcome.Promoted.class::cast);
    }

    /// Whether the model that was fitted is better, but made no frame.
    boolean cameTooLate() {
        return promoted(fitting)
                .map(promoted ->
                        reigns.stream().noneMatch(reign -> reign.modelVersion().equals(promoted.modelVersion())))
                .orElse(false);
    }

    /// The model in force at the end; empty where no torque came.
    String modelVersion() {
        return reigns.isEmpty() ? "" : reigns.getLast().modelVersion();
    }

    /// The calibration in force at the end; empty where no torque came.
    String calibrationVersion() {
        return reigns.isEmpty() ? "" : reigns.getLast().calibrationVersion();
    }
}

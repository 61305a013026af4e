package io.gaitbus.workbench.evaluation.data;

import io.gaitbus.network.Architecture;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.Trials;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.Optional;
import java.util.stream.IntStream;

/// Some seconds of a bout, learned from or tested on: its torque is known in these alone, low-passed by
/// itself, and not within 0.5 s of a cut. So nothing that happens outside of them changes it.
public record Excerpt(Bout bout, Span span) {

    /// All of a bout.
    public static Excerpt whole(Bout bout) {
        return new Excerpt(bout, new Span(0, bout.recording().seconds()));
    }

    /// Its torque; of all frames of the bout those outside are not known.
    public FrameTorque torque() {
        io.gaitbus.workbench.recording.Recording recording = bout.recording();
        // the last frame lies at the end itself
        double end = span.to() >= recording.seconds() ? Double.MAX_VALUE : span.to();
        return recording.reference().within(recording.frames(), span.from(), end);
    }

    /// What can be learned from: the frames whose torque is known, and before them as many as the longest
    /// memory of a network; no later ones.
    ///
    /// @param muscles of the person; empty: those before any calibration
    public Recording lesson(Optional<MuscleParameters> muscles) {
        float[] torque = reference();
        int[] known = IntStream.range(0, torque.length)
                .filter(frame -> !Float.isNaN(torque[frame]))
                .toArray();
        if (known.length == 0) {
            throw new IllegalArgumentException(
                    "%s, %s to %s s: the torque of no frame is known".formatted(bout, span.from(), span.to()));
        }
        int from = Math.max(0, known[0] - Architecture.LONGEST_MEMORY);
        return bout.features(muscles).withReference(torque).part(from, known[known.length - 1] + 1);
    }

    /// What muscles are calibrated to.
    public Trial trial() {
        return Trials.of(bout.anatomy(), bout.recording(), torque());
    }

    /// How many frames have a known torque.
    public int knownFrames() {
        FrameTorque torque = torque();
        return (int) IntStream.range(0, torque.frames()).filter(torque::knows).count();
    }

    private float[] reference() {
        FrameTorque torque = torque();
        float[] reference = new float[torque.frames()];
        for (int frame = 0; frame < reference.length; frame++) {
            reference[frame] = (float) torque.at(frame);
        }
        return reference;
    }
}

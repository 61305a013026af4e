package io.gaitbus.workbench.demo;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.workbench.evaluation.AssumedMvc;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the demo is going to do.
///
/// @param participants whom it streams, at least one; the network is fitted to at most one of them
/// @param speed        how fast
/// @param ending       when the streams end
/// @param notes        where it departs from what was asked, in words
record Plan(List<Participant> participants, Speed speed, Ending ending, List<String> notes) {

    /// When the streams end.
    sealed interface Ending {

        /// With what there is to stream.
        record Complete() implements Ending {}

        /// Some time after the verdict on the fine-tuning, so that the new model is seen at work.
        ///
        /// @param leastFrames not before so many frames
        /// @param framesAfter so many frames after the verdict
        record AfterVerdict(int leastFrames, int framesAfter) implements Ending {}
    }

    /// What a recording is fine-tuned on, s, unless told.
    private static final double RECORDED_SECONDS = 30;

    /// What a simulated subject is fine-tuned on, s, unless told; then the job is done well before the end.
    private static final double SIMULATED_SECONDS = 20;

    /// Fewer frames after the fine-tuning would tell nothing of it, s.
    private static final double LEAST_AFTER = 5;

    /// A shorter half of a recording is not learned from unless told, s.
    private static final double LEAST_HALF = 10;

    Plan {
        participants = List.copyOf(participants);
        notes = List.copyOf(notes);
    }

    /// Streams a recording; the stream halts for the fine-tuning.
    ///
    /// @param fineTuneSeconds what to fine-tune on, s; 0: not at all
    static Plan of(Recording recording, Speed speed, OptionalDouble fineTuneSeconds) {
        List<String> notes = new ArrayList<>();
        Optional<FineTuning> fineTuning = fineTuning(recording, fineTuneSeconds.orElse(RECORDED_SECONDS), true, notes);
        Recording scaled =
                AssumedMvc.of(recording, fineTuning.map(FineTuning::seconds).orElse(RECORDED_SECONDS));
        Participant participant = Participant.of(new Trial(session(recording), scaled), fineTuning);
        return new Plan(List.of(participant), speed, new Ending.Complete(), notes);
    }

    /// Streams simulated subjects at once; the network is fitted to the first of them while they all go on. Only
    /// where they are streamed faster than time, so faster than a network learns, does the first one halt for it.
    static Plan of(List<Recording> simulated, Speed speed, Ending ending, OptionalDouble fineTuneSeconds) {
        List<String> notes = new ArrayList<>();
        List<Participant> participants = new ArrayList<>();
        for (Recording recording : simulated) {
            Optional<FineTuning> fineTuning = participants.isEmpty()
                    ? fineTuning(recording, fineTuneSeconds.orElse(SIMULATED_SECONDS), speed == Speed.MAX, notes)
                    : Optional.empty();
            participants.add(Participant.of(new Trial(session(recording), recording), fineTuning));
        }
        return new Plan(participants, speed, ending, notes);
    }

    private static Optional<FineTuning> fineTuning(
            Recording recording, double wanted, boolean halt, List<String> notes) {
        if (wanted == 0) {
            return Optional.empty();
        }
        double length = recording.seconds();
        if (wanted + LEAST_AFTER <= length) {
            return Optional.of(new FineTuning(frame(wanted), halt));
        }
        double half = Math.floor(length / 2);
        String tooShort = String.format(
                Locale.ROOT,
                "%s is %.1f s long, too short for fine-tuning on %.1f s and %.0f s after it",
                recording.name(),
                length,
                wanted,
                LEAST_AFTER);
        if (half >= LEAST_HALF) {
            notes.add(String.format(Locale.ROOT, "%s: fine-tuning on its first %.0f s", tooShort, half));
            return Optional.of(new FineTuning(frame(half), halt));
        }
        notes.add(tooShort + ": streamed without fine-tuning");
        return Optional.empty();
    }

    private static int frame(double seconds) {
        return Math.max(1, (int) Math.round(seconds * FrameGrid.FRAME_RATE));
    }

    /// The session is called as the recording is, as far as names of sessions go.
    private static String session(Recording recording) {
        String clean = recording.name().replaceAll("[^A-Za-z0-9._-]+", "-");
        return clean.substring(0, Math.min(100, clean.length()));
    }
}

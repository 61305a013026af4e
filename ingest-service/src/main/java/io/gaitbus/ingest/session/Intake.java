package io.gaitbus.ingest.session;

import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import java.util.List;

/// Judges the windows of one stream: `(ledger, window) → (ledger, verdict)`.
///
/// @param rules what its windows may hold
public record Intake(WindowRules rules) {

    /// A longer gap is a slip in numbering: 24 h of frames.
    static final long LONGEST_GAP = 24L * 60 * 60 * 100;

    /// Where judging a window leads to.
    public record Step(StreamLedger ledger, Verdict verdict) {}

    /// One step. A repeated window is not looked into again.
    public Step take(StreamLedger ledger, MeasuredWindow window) {
        Frames frames = window.frames();
        List<Violation> numbering = rules.numbering(frames);
        if (!numbering.isEmpty()) {
            return refused(ledger, Verdict.Reason.INVALID, numbering);
        }
        if (frames.end() <= ledger.nextFrame()) {
            return ledger.wereSkipped(frames)
                    ? new Step(ledger.with(ledger.tally().oneLate()), new Verdict.Late())
                    : new Step(ledger.with(ledger.tally().oneRepeated()), new Verdict.Repeated());
        }
        return forward(ledger, window);
    }

    private Step forward(StreamLedger ledger, MeasuredWindow window) {
        Frames frames = window.frames();
        String first = Long.toString(frames.first());
        if (ledger.ended()) {
            return refused(
                    ledger,
                    Verdict.Reason.ENDED,
                    List.of(new Violation(
                            "firstFrame",
                            first,
                            "no frame after %d: the stream ended".formatted(ledger.nextFrame() - 1))));
        }
        if (frames.first() < ledger.nextFrame()) {
            return refused(
                    ledger,
                    Verdict.Reason.OVERLAP,
                    List.of(new Violation(
                            "firstFrame", first, "%d: the frames before it were taken".formatted(ledger.nextFrame()))));
        }
        long missing = frames.first() - ledger.nextFrame();
        if (missing > LONGEST_GAP) {
            String expected = "%d, or at most %d frames later".formatted(ledger.nextFrame(), LONGEST_GAP);
            return refused(ledger, Verdict.Reason.INVALID, List.of(new Violation("firstFrame", first, expected)));
        }
        List<Violation> samples = rules.samples(window);
        return samples.isEmpty()
                ? new Step(ledger.taken(frames), new Verdict.Accepted(missing))
                : refused(ledger, Verdict.Reason.INVALID, samples);
    }

    private static Step refused(StreamLedger ledger, Verdict.Reason reason, List<Violation> violations) {
        return new Step(ledger.refused(), new Verdict.Refused(reason, violations));
    }
}

package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Intake;
import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.StreamLedger;
import io.gaitbus.ingest.session.Verdict;
import io.gaitbus.ingest.session.WindowRules;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A stream that windows come in for: its ledger, and what of it is still on the way to the log.
///
/// Once a write has failed it is not known what the log has: the stream is broken then, takes nothing more, and is
/// to be read back anew.
final class LiveStream {

    private final StreamIdentity identity;
    private final Intake intake;
    private final Publisher publisher;
    private StreamLedger ledger = StreamLedger.EMPTY;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private long lastKnownMillis;

    /// What became of a window.
    ///
    /// @param ledger  the ledger after it
    /// @param written completes once the log has it and all before it
    record Receipt(StreamLedger ledger, Verdict verdict, CompletableFuture<Void> written) {}

    /// @param openedAtMillis wall clock of the session's opening: nothing of the stream is older
    LiveStream(StreamIdentity identity, Publisher publisher, long openedAtMillis) {
        this.identity = identity;
        this.intake = new Intake(new WindowRules(identity.sampling(), identity.leg()));
        this.publisher = publisher;
        this.lastKnownMillis = openedAtMillis;
    }

    StreamIdentity identity() {
        return identity;
    }

    synchronized StreamLedger ledger() {
        return ledger;
    }

    /// Up to which wall clock the log is known, ms since 1970.
    synchronized long lastKnownMillis() {
        return lastKnownMillis;
    }

    /// Completes once the log has all that was taken so far.
    synchronized CompletableFuture<Void> written() {
        return written;
    }

    synchronized boolean isBroken() {
        return written.isCompletedExceptionally();
    }

    /// Whether too many windows, of all streams, wait for the log.
    boolean isLogBehind() {
        return publisher.isBehind();
    }

    /// Judges a window and, if it is accepted, sends it on its way to the log.
    synchronized Receipt take(MeasuredWindow window, Arrival arrival) {
        if (isBroken()) {
            return new Receipt(ledger, new Verdict.Refused(Verdict.Reason.ENDED, List.of()), written);
        }
        Intake.Step step = intake.take(ledger, window);
        if (step.verdict() instanceof Verdict.Accepted) {
            CompletableFuture<Void> write = publisher.publish(Messages.sensorWindow(identity, window, arrival));
            written = CompletableFuture.allOf(written, write);
            lastKnownMillis = arrival.millis();
        }
        ledger = step.ledger();
        return new Receipt(ledger, step.verdict(), written);
    }

    /// Counts a message that could not be read.
    synchronized StreamLedger refuseUnreadable() {
        ledger = ledger.refused();
        return ledger;
    }

    /// Takes note of a window that is on the log.
    synchronized void found(Frames frames) {
        ledger = ledger.found(frames);
    }

    /// Takes no more windows.
    synchronized void close() {
        ledger = ledger.closed();
    }
}

package io.gaitbus.ingest.session;

import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import java.util.ArrayList;
import java.util.List;

/// Where a stream stands.
///
/// @param nextFrame the frame after the last one taken
/// @param skipped   the stretches of frames before it that were not taken, oldest first; at most [#MOST_SKIPPED]
/// @param tally     what became of its windows
/// @param ended     whether it takes no more
public record StreamLedger(long nextFrame, List<Stretch> skipped, Tally tally, boolean ended) {

    /// Before the first window.
    public static final StreamLedger EMPTY = new StreamLedger(0, List.of(), Tally.NONE, false);

    /// How many stretches are remembered, to tell a late window from a repeated one. All are counted.
    static final int MOST_SKIPPED = 10_000;

    /// Frames that were not taken.
    ///
    /// @param first number of the first
    /// @param end   number of the frame after them
    public record Stretch(long first, long end) {

        boolean overlaps(Frames frames) {
            return first < frames.end() && frames.first() < end;
        }
    }

    public StreamLedger {
        skipped = List.copyOf(skipped);
    }

    /// The ledger once a window is taken that begins at the next frame or later.
    StreamLedger taken(Frames frames) {
        long missing = frames.first() - nextFrame;
        return new StreamLedger(
                frames.end(),
                missing > 0 ? skippedAnd(new Stretch(nextFrame, frames.first())) : skipped,
                tally.accepted(frames.number(), missing),
                frames.last());
    }

    private List<Stretch> skippedAnd(Stretch stretch) {
        List<Stretch> all = new ArrayList<>(skipped);
        all.add(stretch);
        return all.size() > MOST_SKIPPED ? all.subList(all.size() - MOST_SKIPPED, all.size()) : all;
    }

    /// The ledger once a window was found on the log. Equal repeats there count once.
    public StreamLedger found(Frames frames) {
        return frames.first() >= nextFrame ? taken(frames) : this;
    }

    /// The ledger when the stream takes no more windows.
    public StreamLedger closed() {
        return new StreamLedger(nextFrame, skipped, tally, true);
    }

    /// The ledger once a window was refused that could not even be read.
    public StreamLedger refused() {
        return with(tally.oneRefused());
    }

    StreamLedger with(Tally counted) {
        return new StreamLedger(nextFrame, skipped, counted, ended);
    }

    /// Whether some frames of a window were skipped earlier.
    boolean wereSkipped(Frames frames) {
        return skipped.stream().anyMatch(stretch -> stretch.overlaps(frames));
    }
}

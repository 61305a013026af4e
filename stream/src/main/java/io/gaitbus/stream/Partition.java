package io.gaitbus.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One partition of windows that a service works through in order: of each live stream its state, the frame that
/// is expected next, and the windows a successor must read again to come to the same state.
///
/// The rules, the same live and after a crash:
/// - a frame seen before is dropped;
/// - a gap of more than [#WARM_UP] frames ends what the state remembers: the stream begins anew;
/// - a stream not heard of for [#FORGOTTEN_MILLIS] of its partition's time is forgotten;
/// - a stream that ended has no state and holds no successor back, but until it is forgotten its frames are known as
///   seen before. A successor knows them where it reads the end of the stream again;
/// - what was read before the committed offset, and frames found in the output, are computed in silence.
///
/// Not thread-safe: a partition belongs to one thread at a time.
///
/// @param <S> the state of a stream
public final class Partition<S> {

    /// Frames after which filters, activations and networks have forgotten where they began: 5 s at 100 Hz.
    public static final int WARM_UP = 500;

    /// Silence after which a stream is taken for ended; ms of ingest time.
    public static final long FORGOTTEN_MILLIS = 600_000;

    private final long committed;
    private final Sought sought;
    private final Map<String, Long> written;
    private final Map<String, Live<S>> streams = new HashMap<>();
    private long nextOffset;
    private long nextOutputOffset;
    private boolean begun;
    private long noneHeardBefore = Long.MAX_VALUE;

    /// @param committed    input offset before which everything was written; 0 at the very beginning
    /// @param sought       where reading the input begins
    /// @param written      of each stream found in the output from there on, the last frame
    /// @param outputOffset offset after the last window of the output
    public Partition(long committed, Sought sought, Map<String, Long> written, long outputOffset) {
        this.committed = committed;
        this.sought = sought;
        this.written = new HashMap<>(written);
        this.nextOffset = 0;
        this.nextOutputOffset = outputOffset;
    }

    /// Whether a record belongs to what was sought.
    public boolean isSought(long offset) {
        begun = begun || sought.begins(offset);
        return begun;
    }

    /// What a window means to its stream.
    public Arrival arrival(Window window) {
        Live<S> live = streams.get(window.stream());
        if (live == null || window.firstFrame() >= live.nextFrame) {
            return new Arrival.Next(live == null ? 0 : window.firstFrame() - live.nextFrame);
        }
        return window.end() <= live.nextFrame ? new Arrival.Repeat() : new Arrival.Overlap(live.nextFrame);
    }

    /// The state a window is to be computed from; empty where its stream begins, or begins anew after a long gap.
    public Optional<S> stateBefore(Window window) {
        return Optional.ofNullable(streams.get(window.stream()))
                .filter(live -> window.firstFrame() - live.nextFrame <= WARM_UP)
                .flatMap(live -> live.state);
    }

    /// Remembers that a window was computed.
    ///
    /// @param offset its offset in the input
    /// @param state  the state after it
    public void took(Window window, long offset, S state) {
        passed(offset);
        forget(window.ingestedAtMillis() - FORGOTTEN_MILLIS);
        noneHeardBefore = Math.min(noneHeardBefore, window.ingestedAtMillis());
        streams.computeIfAbsent(window.stream(), _ -> new Live<>()).took(window, offset, state);
    }

    /// Forgets the streams not heard of since a time. That there is none is known without asking each of them.
    private void forget(long millis) {
        if (noneHeardBefore < millis) {
            streams.values().removeIf(live -> live.heardAtMillis < millis);
            noneHeardBefore = streams.values().stream()
                    .mapToLong(live -> live.heardAtMillis)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }

    /// Remembers that a record was dealt with that is no window to compute.
    public void passed(long offset) {
        nextOffset = Math.max(nextOffset, offset + 1);
    }

    /// Whether all that was to be made of an input was written, and committed, by a predecessor.
    public boolean isCommitted(long offset) {
        return offset < committed;
    }

    /// Whether the output of a window is on the log already, or another's to write.
    ///
    /// @param offset offset of the input that completed it
    public boolean isWritten(String stream, long lastFrame, long offset) {
        return isCommitted(offset) || lastFrame <= written.getOrDefault(stream, -1L);
    }

    /// Remembers that output was written.
    public void wrote(long outputOffset) {
        nextOutputOffset = Math.max(nextOutputOffset, outputOffset + 1);
    }

    /// The offset to commit: all input before it is computed. Not to be committed before its output is on the log.
    public long nextOffset() {
        return nextOffset;
    }

    /// Whether a commit would move the group forward: never back, while a successor catches up.
    public boolean isAhead() {
        return nextOffset > committed;
    }

    /// Where a successor must begin to read, if it takes over at [#nextOffset()].
    public RewindPoint rewindPoint() {
        long input = streams.values().stream()
                .flatMap(live -> live.warmUpOffset().stream())
                .reduce(nextOffset, Math::min);
        return new RewindPoint(input, nextOutputOffset);
    }

    private static final class Live<S> {

        private record Taken(long firstFrame, long offset) {}

        private final Deque<Taken> warmUp = new ArrayDeque<>();
        private long nextFrame;
        private long heardAtMillis;
        private Optional<S> state = Optional.empty();

        private void took(Window window, long offset, S after) {
            heardAtMillis = window.ingestedAtMillis();
            nextFrame = window.end();
            if (window.last()) {
                state = Optional.empty();
                warmUp.clear();
                return;
            }
            state = Optional.of(after);
            warmUp.addLast(new Taken(window.firstFrame(), offset));
            while (warmUp.size() > 1 && second().firstFrame <= nextFrame - WARM_UP) {
                warmUp.removeFirst();
            }
        }

        private Taken second() {
            var windows = warmUp.iterator();
            windows.next();
            return windows.next();
        }

        /// Empty where the stream ended.
        private Optional<Long> warmUpOffset() {
            return Optional.ofNullable(warmUp.peekFirst()).map(Taken::offset);
        }
    }
}

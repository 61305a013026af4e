package io.gaitbus.stream;

import static java.util.Objects.requireNonNull;

/// The frames of a window of any kind, and where it stands in its stream.
///
/// @param stream         key of its stream
/// @param firstFrame     number of its first frame, in [0, 10¹²]: three centuries at 100 Hz
/// @param frames         number of frames, in [1, 10 000]
/// @param last           whether the stream ends with it
/// @param ingestedAtMillis wall clock of its arrival at ingest, ms since 1970
public record Window(String stream, long firstFrame, int frames, boolean last, long ingestedAtMillis) {

    /// Far above any sensible window, far below what fills a memory or overflows a count.
    private static final int MOST_FRAMES = 10_000;

    /// How long windows may grow by joining those of a stream that is behind, frames: 100 ms.
    private static final int MOST_JOINED = 10;

    private static final long LATEST_FRAME = 1_000_000_000_000L;

    public Window {
        requireNonNull(stream, "stream");
        if (firstFrame < 0 || firstFrame > LATEST_FRAME || frames < 1 || frames > MOST_FRAMES) {
            throw new IllegalArgumentException(
                    "a window of %s has %d frames from %d on: it needs at least one and at most %d, from 0 on"
                            .formatted(stream, frames, firstFrame, MOST_FRAMES));
        }
    }

    /// Whether the next window of the stream may be joined to this one: without a gap, and not without end.
    public boolean canJoin(Window next) {
        return stream.equals(next.stream) && next.firstFrame == end() && !last && frames + next.frames <= MOST_JOINED;
    }

    /// Number of the frame after its last.
    public long end() {
        return firstFrame + frames;
    }
}

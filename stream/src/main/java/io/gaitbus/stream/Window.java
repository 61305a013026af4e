package io.gaitbus.stream;

import static java.util.Objects.requireNonNull;

/// The frames of a window of any kind, and where it stands in its stream.
///
/// @param stream         key of its stream
/// @param firstFrame     number of its first frame, from 0
/// @param frames         number of frames, at least 1
/// @param last           whether the stream ends with it
/// @param ingestedAtMillis wall clock of its arrival at ingest, ms since 1970
public record Window(String stream, long firstFrame, int frames, boolean last, long ingestedAtMillis) {

    public Window {
        requireNonNull(stream, "stream");
        if (firstFrame < 0 || frames < 1) {
            throw new IllegalArgumentException(
                    "a window of %s has %d frames from %d on: it needs at least one, from 0 on"
                            .formatted(stream, frames, firstFrame));
        }
    }

    /// Number of the frame after its last.
    public long end() {
        return firstFrame + frames;
    }
}

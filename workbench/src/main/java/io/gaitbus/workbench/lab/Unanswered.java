package io.gaitbus.workbench.lab;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The windows of a stream that were sent and not yet answered, oldest first: what is sent again after a reconnect.
final class Unanswered {

    private final Deque<Sent> windows = new ArrayDeque<>();
    private long taken;

    /// A window as it was sent.
    ///
    /// @param first number of its first frame
    /// @param end   number of the frame after it
    /// @param bytes an Avro single object
    record Sent(long first, long end, ByteBuffer bytes) {}

    void add(Sent window) {
        windows.addLast(window);
    }

    int size() {
        return windows.size();
    }

    /// Frames that ingest-service has said to have.
    long taken() {
        return taken;
    }

    /// The window that begins at a frame was answered: ingest-service has it. Answers come in the order of the windows.
    void answered(long first) {
        if (windows.isEmpty() || windows.getFirst().first() != first) {
            throw new LabFailure("ingest-service answered for frame %d, which was not its turn".formatted(first));
        }
        takeFirst();
    }

    /// Ingest-service says, on a new connection, which frame it waits for: it has all before that.
    ///
    /// @return what is to be sent again
    List<Sent> from(long nextFrame) {
        while (!windows.isEmpty() && windows.getFirst().end() <= nextFrame) {
            takeFirst();
        }
        return List.copyOf(windows);
    }

    private void takeFirst() {
        Sent window = windows.removeFirst();
        taken += window.end() - window.first();
    }
}

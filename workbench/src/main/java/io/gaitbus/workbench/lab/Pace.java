package io.gaitbus.workbench.lab;

import io.gaitbus.gait.FrameGrid;
import java.util.concurrent.locks.LockSupport;

/// When the windows of a stream are due in real time. The schedule is that of the frames, so it does not drift.
///
/// @param originNanos when the first frame was sampled, on the monotonic clock
/// @param firstFrame  number of that frame
public record Pace(long originNanos, int firstFrame) {

    private static final double NANOS_PER_SECOND = 1e9;

    /// When a frame is sampled, ns on the monotonic clock.
    public long sampledAt(int frame) {
        return originNanos + Math.round((frame - firstFrame) / FrameGrid.FRAME_RATE * NANOS_PER_SECOND);
    }

    /// Waits until a frame has been sampled; not at all where it has been already.
    public void await(int frame) throws InterruptedException {
        long due = sampledAt(frame);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}

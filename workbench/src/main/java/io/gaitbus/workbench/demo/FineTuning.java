package io.gaitbus.workbench.demo;

import io.gaitbus.gait.FrameGrid;

/// When the network is fitted to a subject.
///
/// @param frame what comes before this frame is learned from, at least 1
/// @param halt  whether the stream waits there for the verdict
record FineTuning(int frame, boolean halt) {

    FineTuning {
        if (frame < 1) {
            throw new IllegalArgumentException("nothing comes before frame %d".formatted(frame));
        }
    }

    /// What is learned from, s.
    double seconds() {
        return frame / FrameGrid.FRAME_RATE;
    }
}

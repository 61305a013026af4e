package io.gaitbus.workbench.load;

import io.gaitbus.workbench.lab.FrameTally;

/// What the subscriber of a load has received. Times are of the measured windows, counts of all.
///
/// @param latency        of a frame: from the arrival of its window's last sample at ingest until the subscriber had it
/// @param latencyFromDue from when its window was due to be sent: no delay of the sender is left out
/// @param age            of a window's oldest frame: latency and the window's length
/// @param stages         where the latency went
/// @param frames         what became of the frames
/// @param swaps          what became of those whose model was swapped meanwhile
record Received(Spread latency, Spread latencyFromDue, Spread age, Stages stages, Frames frames, Swaps swaps) {

    /// Times of each window.
    ///
    /// @param muscleModel from its arrival until nms-service was done with it
    /// @param network     from then until inference-service was
    /// @param delivery    from then until the subscriber had it
    record Stages(Spread muscleModel, Spread network, Spread delivery) {}

    /// @param late    frames whose latency was above 50 ms
    /// @param windows windows that came: fewer than were sent where some were joined
    record Frames(FrameTally.Counts counts, long late, long windows) {}

    /// @param swaps      models that took over in mid-stream
    /// @param lost       frames of those streams
    /// @param duplicated frames of those streams
    /// @param late       frames of those streams, from the first swap on
    record Swaps(int swaps, int lost, int duplicated, long late) {}
}

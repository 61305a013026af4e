package io.gaitbus.workbench.load;

import io.gaitbus.workbench.lab.FrameTally;

/// What came of a load.
///
/// @param load     what was streamed
/// @param sent     what the generator tells
/// @param received what the subscriber tells
/// @param cost     what it took
record LoadResult(Load load, GeneratorPart.Sent sent, Received received, Cost cost) {

    /// p99 of the latency that is still borne, ms.
    static final double MOST_LATENCY = 50;

    /// Whether nothing was lost and the latency stayed within what is borne, the sender's delays counted.
    boolean borne() {
        return exact() && received.latency().p99() <= MOST_LATENCY && sent.refused() == 0;
    }

    /// Whether every frame came out once, by a network.
    boolean exact() {
        return counts().complete();
    }

    FrameTally.Counts counts() {
        return received.frames().counts();
    }
}

package io.gaitbus.transfer.queue;

import java.time.Duration;

/// How much of one processor core a training may take.
///
/// @param share of the time in which it computes, in (0, 1]
public record CpuShare(double share) {

    public CpuShare {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of %s of a core is outside (0, 1]".formatted(share));
        }
    }

    /// How long to rest after having worked for a while.
    public Duration rest(Duration worked) {
        return Duration.ofNanos(Math.round(worked.toNanos() * (1 / share - 1)));
    }
}

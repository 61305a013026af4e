package io.gaitbus.workbench.benchmark;

import java.time.Duration;

/// How much is done for a figure.
///
/// @param forks        JVMs of its own, one after the other; 0: in this one
/// @param warmups      iterations before those that count
/// @param measurements iterations that count
/// @param iteration    how long each takes
public record Effort(int forks, int warmups, int measurements, Duration iteration) {

    static final Effort FULL = new Effort(1, 5, 10, Duration.ofSeconds(1));

    public Effort {
        if (!(forks >= 0 && warmups >= 0 && measurements > 0 && iteration.isPositive())) {
            throw new IllegalArgumentException("%d forks, %d and %d iterations of %s; one or more would be right"
                    .formatted(forks, warmups, measurements, iteration));
        }
    }
}

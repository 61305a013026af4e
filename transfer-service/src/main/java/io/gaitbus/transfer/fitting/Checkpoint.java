package io.gaitbus.transfer.fitting;

import java.util.Map;
import java.util.Optional;

/// How far a [PersonalTraining] has come: enough to go on from, with the same outcome to the bit, where its
/// inputs are the same.
///
/// @param trainings networks trained to their end: one a block held out
/// @param figures   over the blocks held out so far
/// @param interval  what the blocks held out so far say of the width of intervals
/// @param underWay  the training under way; empty between two
/// @param fraction  share of the work done, in [0, 1]
public record Checkpoint(
        int trainings, Figures figures, Interval interval, Optional<Snapshot> underWay, double fraction) {

    /// Nothing is done yet.
    public static final Checkpoint BEGINNING =
            new Checkpoint(0, new Figures(Map.of()), Interval.UNKNOWN, Optional.empty(), 0);

    public Checkpoint {
        if (trainings < 0) {
            throw new IllegalArgumentException("%d trainings done, fewer than 0".formatted(trainings));
        }
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a fraction of %s is outside [0, 1]".formatted(fraction));
        }
    }
}

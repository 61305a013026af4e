package io.gaitbus.workbench.simulation;

import java.util.SplittableRandom;

/// Random numbers of one purpose. Equal seeds and labels give equal numbers, and what one purpose draws does not
/// shift what another does.
final class Chance {

    private final long seed;
    private final SplittableRandom random;

    private Chance(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed).split();
    }

    static Chance of(long seed) {
        return new Chance(seed);
    }

    /// Numbers for a purpose of its own, however many were drawn here before.
    Chance forThe(String purpose) {
        long name = purpose.hashCode();
        return new Chance(new SplittableRandom(seed ^ (name << 32) ^ ~name).nextLong());
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /// A positive factor whose median is 1.
    ///
    /// @param spread standard deviation of its logarithm
    double factor(double spread) {
        return Math.exp(normal(0, spread));
    }

    double between(double lowest, double highest) {
        return random.nextDouble(lowest, highest);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }
}

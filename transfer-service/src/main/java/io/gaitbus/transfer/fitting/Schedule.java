package io.gaitbus.transfer.fitting;

/// How a training goes about its recordings.
///
/// The rate rises over the first tenth of the passes and then falls to zero along half a cosine.
/// Source: I. Loshchilov, F. Hutter (2017), ICLR, "SGDR", equation 5, without restarts.
///
/// @param passes how often every frame is learned from, at least 1
/// @param batch  sequences learned from at once, at least 1
/// @param rate   highest learning rate, dimensionless, in (0, 0.1]
/// @param seed   of the order and the cuts of the sequences
record Schedule(int passes, int batch, double rate, long seed) {

    private static final double RISE = 0.1;

    Schedule {
        if (passes < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "%d passes in batches of %d; at least 1 would be right".formatted(passes, batch));
        }
        if (!(rate > 0 && rate <= 0.1)) {
            throw new IllegalArgumentException("a learning rate of %s is outside (0, 0.1]".formatted(rate));
        }
    }

    /// The same over another number of passes.
    Schedule of(int otherPasses) {
        return new Schedule(otherPasses, batch, rate, seed);
    }

    /// The learning rate of a pass, counted from 0; dimensionless.
    double rate(int pass) {
        double done = (pass + 0.5) / passes;
        double rise = Math.min(1, done / RISE);
        return rate * rise * 0.5 * (1 + Math.cos(Math.PI * done));
    }
}

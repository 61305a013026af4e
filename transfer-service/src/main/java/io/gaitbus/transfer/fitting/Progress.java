package io.gaitbus.transfer.fitting;

/// How far a training has come.
///
/// @param fraction share of the work done, in [0, 1]
/// @param phase    what is being done, in words
/// @param loss     of the latest pass, dimensionless; NaN before the first
public record Progress(double fraction, String phase, double loss) {

    public Progress {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a fraction of %s is outside [0, 1]".formatted(fraction));
        }
    }
}

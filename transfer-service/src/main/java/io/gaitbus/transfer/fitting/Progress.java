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

    /// The same progress where this training is only a part of the work.
    ///
    /// @param done  share of the work done before it began
    /// @param share of the work that it is
    Progress within(double done, double share) {
        return new Progress(Math.min(1, done + share * fraction), phase, loss);
    }
}

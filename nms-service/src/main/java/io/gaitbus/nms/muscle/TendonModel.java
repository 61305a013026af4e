package io.gaitbus.nms.muscle;

/// How a muscle's tendon is modelled.
public enum TendonModel {
    /// It does not stretch.
    STIFF,
    /// Fibre and tendon are in equilibrium.
    ELASTIC;

    /// The contraction of a muscle.
    ///
    /// @param frameSeconds time from frame to frame, s
    public Contraction of(Muscle muscle, Curves curves, double frameSeconds) {
        return switch (this) {
            case STIFF -> new StiffTendon(muscle.unit(), muscle.strength(), curves);
            case ELASTIC -> new ElasticTendon(muscle.unit(), muscle.strength(), curves, frameSeconds);
        };
    }
}

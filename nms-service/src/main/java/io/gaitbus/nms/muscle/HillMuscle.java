package io.gaitbus.nms.muscle;

/// The contractile and passive elements of one muscle: force along the tendon from activation, fibre length
/// and fibre velocity. Made ready for many steps.
///
///     ℓₒ(a) = ℓₒ (0.15 (1 − a) + 1),   v = ℓ̇ / (ℓₒ vmax) clipped to ±1
///     F = s F₀ [fa(ℓ/ℓₒ(a)) fv(v) a + fp(ℓ/ℓₒ) + d v]₊ cos φ
///
/// Source: D. G. Lloyd, T. F. Besier (2003), J. Biomech. 36(6), 765–776; C. Pizzolato et al. (2015), J.
/// Biomech. 48(14), 3929–3936. Departure: the force is never negative, as in ceinms2.
public final class HillMuscle {

    /// Optimal fibre length grows by this share as activation falls to 0. Source: Lloyd & Besier (2003).
    private static final double LENGTHENING = 0.15;

    private final CubicCurve active;
    private final CubicCurve passive;
    private final CubicCurve forceVelocity;
    private final double strongest;
    private final double optimal;
    private final double thickness;
    private final double perFastest;
    private final double damping;

    public HillMuscle(MuscleTendonUnit unit, double strength, Curves curves) {
        this.active = curves.activeForceLength();
        this.passive = curves.passiveForceLength();
        this.forceVelocity = curves.forceVelocity();
        this.strongest = strength * unit.maxIsometricForce();
        this.optimal = unit.optimalFibreLength();
        this.thickness = optimal * Math.sin(unit.optimalPennation());
        this.perFastest = 1 / (optimal * curves.maxVelocity());
        this.damping = curves.damping();
    }

    /// `s F₀`, N.
    double strongest() {
        return strongest;
    }

    /// `ℓₒ`, m.
    double optimal() {
        return optimal;
    }

    /// `ℓₒ sin φ₀`: what stays the same however long the fibres are; m.
    double thickness() {
        return thickness;
    }

    /// Force along the tendon, N, not below 0.
    ///
    /// @param activation    in [0, 1]
    /// @param fibreLength   m, above the muscle's thickness
    /// @param fibreVelocity m/s, lengthening positive
    public double force(double activation, double fibreLength, double fibreVelocity) {
        double sine = thickness / fibreLength;
        return force(activation, fibreLength, fibreVelocity, Math.sqrt(1 - sine * sine));
    }

    /// The same where the cosine of the pennation is known.
    double force(double activation, double fibreLength, double fibreVelocity, double cosine) {
        double pull = pull(activation, fibreLength, fibreVelocity, cosine);
        return pull > 0 ? strongest * pull : 0;
    }

    /// The same over `s F₀`, and below 0 where damping exceeds what the fibres pull.
    double pull(double activation, double fibreLength, double fibreVelocity, double cosine) {
        double length = fibreLength / optimal;
        double v = clipped(fibreVelocity * perFastest);
        return cosine
                * (active.at(length / (LENGTHENING * (1 - activation) + 1)) * forceVelocity.at(v) * activation
                        + passive.at(length)
                        + damping * v);
    }

    /// How [#pull] changes with the fibre's projection on the tendon when the velocity follows its length.
    ///
    /// @param perSecond how much the velocity changes with the length, 1/s
    /// @return 1/m
    double stiffness(double activation, double fibreLength, double fibreVelocity, double cosine, double perSecond) {
        double length = fibreLength / optimal;
        double unclipped = fibreVelocity * perFastest;
        double v = clipped(unclipped);
        double stretch = LENGTHENING * (1 - activation) + 1;
        int activePiece = active.piece(length / stretch);
        int passivePiece = passive.piece(length);
        int velocityPiece = forceVelocity.piece(v);
        double fa = active.valueIn(activePiece, length / stretch);
        double fv = forceVelocity.valueIn(velocityPiece, v);
        double alongFibre = fa * fv * activation + passive.valueIn(passivePiece, length) + damping * v;
        double byLength = active.slopeIn(activePiece, length / stretch) / stretch * fv * activation
                + passive.slopeIn(passivePiece, length);
        double byVelocity = v == unclipped ? fa * forceVelocity.slopeIn(velocityPiece, v) * activation + damping : 0;
        double byFibre = byLength / optimal + byVelocity * perFastest * perSecond;
        return byFibre * cosine * cosine + alongFibre * (1 - cosine * cosine) / fibreLength;
    }

    private static double clipped(double v) {
        return v < -1 ? -1 : v > 1 ? 1 : v;
    }
}

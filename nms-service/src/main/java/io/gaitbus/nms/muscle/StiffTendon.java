package io.gaitbus.nms.muscle;

/// A muscle whose tendon does not stretch: fibre length follows from the length of the muscle-tendon unit.
///
///     ℓ = √((ℓₒ sin φ₀)² + max(0, ℓmt − ℓts)²),   φ = asin(ℓₒ sin φ₀ / ℓ)
///     ℓₒ(a) = ℓₒ (0.15 (1 − a) + 1),   v = ℓ̇ / (ℓₒ vmax) clipped to ±1
///     F = F₀ [fa(ℓ/ℓₒ(a)) fv(v) a + fp(ℓ/ℓₒ) + 0.1 v]₊ cos φ
///
/// Source: D. G. Lloyd, T. F. Besier (2003); C. Pizzolato et al. (2015), CEINMS. Departures: the force is never
/// negative, and a slack unit (ℓmt < ℓts) has none.
public final class StiffTendon {

    /// Optimal fibre length grows by this share as activation falls to 0. Source: Lloyd & Besier (2003).
    private static final double LENGTHENING = 0.15;

    /// Passive damping, N over F₀ at maximal velocity. Source: CEINMS; L. M. Schutte (1993).
    private static final double DAMPING = 0.1;

    /// Fastest fibre velocity, optimal fibre lengths a second. Source: Zajac (1989).
    private static final double MAX_VELOCITY = 10;

    private final Curves curves;

    public StiffTendon(Curves curves) {
        this.curves = curves;
    }

    /// Force along the tendon, N; 0 where the unit is slack.
    ///
    /// @param activation in [0, 1]
    /// @param length     of the muscle-tendon unit, m
    /// @param velocity   its rate of change, m/s
    public double force(MuscleTendonUnit unit, double activation, double length, double velocity) {
        double alongTendon = length - unit.tendonSlackLength();
        if (!(alongTendon > 0)) {
            return 0;
        }
        double optimal = unit.optimalFibreLength();
        double thickness = optimal * Math.sin(unit.optimalPennation());
        double fibre = Math.hypot(thickness, alongTendon);
        double cosine = alongTendon / fibre;
        double fibreVelocity = velocity * cosine;
        double v = Math.clamp(fibreVelocity / (optimal * MAX_VELOCITY), -1.0, 1.0);
        double active = curves.activeForceLength().at(fibre / (optimal * (LENGTHENING * (1 - activation) + 1)))
                * curves.forceVelocity().at(v)
                * activation;
        double passive = curves.passiveForceLength().at(fibre / optimal);
        return unit.maxIsometricForce() * Math.max(0, active + passive + DAMPING * v) * cosine;
    }
}

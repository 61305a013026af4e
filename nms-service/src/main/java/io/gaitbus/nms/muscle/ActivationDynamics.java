package io.gaitbus.nms.muscle;

/// How a muscle's activation `a` follows its excitation `e`, frame by frame; [ActivationFilter] computes
/// it.
///
///     u(k) = α e(k) − β₁ u(k−1) − β₂ u(k−2),   β₁ = c₁ + c₂,   β₂ = c₁ c₂,   α = 1 + β₁ + β₂
///     a(k) = (exp(A u(k)) − 1) / (exp(A) − 1)
///
/// `α` makes the gain one: a held excitation is reached. The coefficients belong to one frame rate, here
/// 100 Hz. Source: D. G. Lloyd, T. F. Besier (2003), J. Biomech. 36(6), 765–776.
///
/// @param c1    `c₁`, dimensionless, in [−0.95, −0.05]: stable, without overshoot, forgotten within 500
///              frames
/// @param c2    `c₂`, likewise
/// @param shape `A`, curvature of the excitation-activation relation; dimensionless, in [−3, 0)
public record ActivationDynamics(double c1, double c2, double shape) {

    /// Before any calibration: the middle of each range, as CEINMS starts from.
    public static final ActivationDynamics GENERIC = new ActivationDynamics(-0.5, -0.5, -1);

    public ActivationDynamics {
        if (!(c1 >= -0.95 && c1 <= -0.05 && c2 >= -0.95 && c2 <= -0.05 && shape >= -3 && shape < 0)) {
            throw new IllegalArgumentException("out of range: c₁ %s, c₂ %s, A %s".formatted(c1, c2, shape));
        }
    }

    /// The same made ready for many frames.
    public ActivationFilter filter() {
        return new ActivationFilter(this);
    }
}

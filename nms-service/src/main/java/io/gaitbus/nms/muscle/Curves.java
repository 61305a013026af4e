package io.gaitbus.nms.muscle;

/// The three curves that make a muscle's force, each dimensionless.
///
/// @param activeForceLength  active force over maximal isometric force, of fibre length over optimal fibre length
/// @param passiveForceLength passive force over maximal isometric force, of the same
/// @param forceVelocity      force over isometric force, of fibre velocity over its maximum; lengthening positive
public record Curves(MonotoneCurve activeForceLength, MonotoneCurve passiveForceLength, MonotoneCurve forceVelocity) {

    /// The live default: through the knots that CEINMS 0.9 ships, but monotone between them where CEINMS's
    /// natural spline overshoots, and non-negative.
    ///
    /// Source of the knots: C. Pizzolato et al. (2015), J. Biomech. 48(14), 3929–3936, after F. E. Zajac (1989),
    /// Crit. Rev. Biomed. Eng. 17(4), 359–411.
    public static final Curves GAITBUS = new Curves(
            MonotoneCurve.through(
                    0.4035, 0, 0.52725, 0.226667, 0.62875, 0.636667, 0.71875, 0.856667, 0.86125, 0.95, 1.045, 0.993333,
                    1.2175, 0.77, 1.43875, 0.246667, 1.61875, 0),
            MonotoneCurve.through(1.0, 0, 1.1, 0.035, 1.2, 0.12, 1.3, 0.26, 1.4, 0.55, 1.5, 1.17, 1.6, 2),
            MonotoneCurve.through(
                    -1, 0, -0.6, 0.08, -0.3, 0.2, -0.1, 0.55, 0, 1, 0.1, 1.4, 0.3, 1.6, 0.6, 1.7, 0.8, 1.75));
}

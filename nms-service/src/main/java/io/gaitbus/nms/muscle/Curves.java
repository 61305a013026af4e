package io.gaitbus.nms.muscle;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A set of curves that make a muscle's force, each dimensionless, and the two constants that belong to
/// them.
///
/// @param name                names the set in a calibration
/// @param activeForceLength   active force over maximal isometric force, of fibre length over optimal fibre
///                            length
/// @param passiveForceLength  passive force over maximal isometric force, of the same
/// @param forceVelocity       force over isometric force, of fibre velocity over its maximum; lengthening
///                            positive
/// @param tendonForceStrain   tendon force over maximal isometric force, of tendon strain
/// @param maxVelocity         `vmax`: fastest fibre velocity, optimal fibre lengths a second
/// @param damping             passive damping: force over maximal isometric force at maximal velocity
public record Curves(
        String name,
        CubicCurve activeForceLength,
        CubicCurve passiveForceLength,
        CubicCurve forceVelocity,
        CubicCurve tendonForceStrain,
        double maxVelocity,
        double damping) {

    /// The set that CEINMS 0.9 ships, with its spline: for tests of equality.
    ///
    /// Source: C. Pizzolato et al. (2015), J. Biomech. 48(14), 3929–3936, after F. E. Zajac (1989), Crit.
    /// Rev. Biomed. Eng. 17(4), 359–411; damping after L. M. Schutte (1993), thesis, Stanford University.
    public static final Curves CEINMS09 = new Curves(
            "ceinms09",
            CubicCurve.spline(
                    -5, 0, 0, 0, 0.401, 0, 0.402, 0, 0.4035, 0, 0.52725, 0.226667, 0.62875, 0.636667, 0.71875, 0.856667,
                    0.86125, 0.95, 1.045, 0.993333, 1.2175, 0.77, 1.43875, 0.246667, 1.61875, 0, 1.62, 0, 1.621, 0, 2.2,
                    0, 5, 0),
            CubicCurve.spline(
                    -5, 0, 0.998, 0, 0.999, 0, 1, 0, 1.1, 0.035, 1.2, 0.12, 1.3, 0.26, 1.4, 0.55, 1.5, 1.17, 1.6, 2,
                    1.601, 2, 1.602, 2, 5, 2),
            CubicCurve.spline(
                    -10, 0, -1, 0, -0.6, 0.08, -0.3, 0.2, -0.1, 0.55, 0, 1, 0.1, 1.4, 0.3, 1.6, 0.6, 1.7, 0.8, 1.75, 10,
                    1.75),
            CubicCurve.spline(tendon()),
            10,
            0.1);

    /// The default set of ceinms2, with the maximal velocity of a rat's soleus: for the stretches of
    /// Millard et al.
    ///
    /// Source: the library ceinms2, `Lloyd2003Muscle`; M. Millard et al. (2013), J. Biomech. Eng. 135(2),
    /// 021005.
    public static final Curves CEINMS2 = new Curves(
            "ceinms2",
            CubicCurve.spline(
                    0.4241, 0, 0.4641, 0.0036, 0.5441, 0.2531, 0.6241, 0.5362, 0.7041, 0.7739, 0.7441, 0.8204, 0.8641,
                    0.926, 0.9441, 0.9919, 0.9841, 1, 1.0641, 0.9907, 1.1041, 0.9524, 1.2241, 0.7902, 1.7841, 0.0117,
                    1.8241, 0),
            CubicCurve.spline(1, 0, 1.116, 0.0208, 1.22, 0.0604, 1.324, 0.1536, 1.428, 0.3117, 1.61, 0.7448, 2, 1.8571),
            CubicCurve.spline(
                    -1, 0, -0.624, 0.0939, -0.312, 0.3174, -0.104, 0.6162, 0, 1, 0.104, 1.2278, 0.312, 1.2972, 0.624,
                    1.3507, 0.832, 1.3823, 0.988, 1.4),
            CubicCurve.spline(tendon()),
            5.3156293513,
            0.1);

    /// The live default: through the knots of [#CEINMS09], but monotone between them where the spline
    /// overshoots, and non-negative.
    public static final Curves GAITBUS = new Curves(
            "gaitbus",
            CubicCurve.monotone(
                    0.4035, 0, 0.52725, 0.226667, 0.62875, 0.636667, 0.71875, 0.856667, 0.86125, 0.95, 1.045, 0.993333,
                    1.2175, 0.77, 1.43875, 0.246667, 1.61875, 0),
            CubicCurve.monotone(1.0, 0, 1.1, 0.035, 1.2, 0.12, 1.3, 0.26, 1.4, 0.55, 1.5, 1.17, 1.6, 2),
            CubicCurve.monotone(
                    -1, 0, -0.6, 0.08, -0.3, 0.2, -0.1, 0.55, 0, 1, 0.1, 1.4, 0.3, 1.6, 0.6, 1.7, 0.8, 1.75),
            CubicCurve.monotone(tendon()),
            10,
            0.1);

    public Curves {
        requireNonNull(name, "name");
        if (!(maxVelocity > 0 && damping >= 0)) {
            throw new IllegalArgumentException(
                    "maximal velocity %s/s, damping %s; above 0 and not below 0 would be right"
                            .formatted(maxVelocity, damping));
        }
    }

    /// The set of a name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Curves named(String name) {
        List<Curves> known = List.of(GAITBUS, CEINMS09, CEINMS2);
        return known.stream()
                .filter(curves -> curves.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no curves are named %s; one of %s would be right"
                        .formatted(name, known.stream().map(Curves::name).toList())));
    }

    /// The same in CEINMS 0.9 and ceinms2.
    private static double[] tendon() {
        return new double[] {
            0, 0, 0.01, 0.094, 0.02, 0.2609, 0.06, 1.3087, 0.1, 2.4311, 0.14, 3.5536, 0.18, 4.676, 0.24, 6.3597, 0.32,
            8.6046, 0.38, 10.2883, 0.42, 11.4107, 0.44, 11.9719, 0.46, 12.5332, 0.48, 13.0944, 0.5, 13.6556
        };
    }
}

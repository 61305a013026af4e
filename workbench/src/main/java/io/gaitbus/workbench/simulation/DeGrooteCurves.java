package io.gaitbus.workbench.simulation;

/// The curves of the simulated muscles, all dimensionless, and their slopes.
///
///     fa(x) = Σⱼ b₁ⱼ exp(−½ (x − b₂ⱼ)² / (b₃ⱼ + b₄ⱼ x)²)
///     fv(v) = d₁ asinh(d₂ v + d₃) + d₄
///     fp(x) = (exp(kp (x − 1) / e₀) − 1) / (exp(kp) − 1)
///     ft(y) = c₁ exp(kt (y − 1)) − c₁,   kt = ln((1 + c₁)/c₁) / 0.049
///
/// `x` is fibre length over its optimum, `v` fibre velocity over its maximum (lengthening positive), `y` tendon
/// length over its slack length.
/// Source: F. De Groote, A. L. Kinney, A. V. Rao, B. J. Fregly (2016), Ann. Biomed. Eng. 44(10), 2922–2936, with
/// OpenSim's `DeGrooteFregly2016Muscle` constants, which make fa(1) = 1, fv(−1) = 0, fv(0) = 1 and ft(1) = 0.
/// Departures: below `x = 1` there is no passive force, below `y = 1` no tendon force.
final class DeGrooteCurves {

    private static final double[][] B = {
        {0.8150671134243542, 1.055033428970575, 0.162384573599574, 0.063303448465465},
        {0.433004984392647, 0.716775413397760, -0.029947116970696, 0.200356847296188},
        {0.1, 1.0, 0.353553390593274, 0.0}
    };

    private static final double D1 = -0.3211346127989808;
    private static final double D2 = -8.149;
    private static final double D3 = -0.374;
    private static final double D4 = 0.8825327733249912;

    private static final double KP = 4;
    private static final double E0 = 0.6;
    private static final double PASSIVE_SCALE = 1 / Math.expm1(KP);

    private static final double C1 = 0.2;
    private static final double STRAIN_AT_MAX_FORCE = 0.049;
    private static final double KT = Math.log((1 + C1) / C1) / STRAIN_AT_MAX_FORCE;

    private DeGrooteCurves() {}

    /// Active force over maximal isometric force.
    static double activeForce(double length) {
        double sum = 0;
        for (double[] b : B) {
            sum += bell(b, length);
        }
        return sum;
    }

    static double activeForceSlope(double length) {
        double sum = 0;
        for (double[] b : B) {
            double width = b[2] + b[3] * length;
            sum += bell(b, length) * (b[1] - length) * (b[2] + b[1] * b[3]) / (width * width * width);
        }
        return sum;
    }

    private static double bell(double[] b, double length) {
        double deviation = (length - b[1]) / (b[2] + b[3] * length);
        return b[0] * Math.exp(-0.5 * deviation * deviation);
    }

    /// Force over isometric force.
    static double forceVelocity(double velocity) {
        double z = D2 * velocity + D3;
        return D1 * Math.log(z + Math.sqrt(z * z + 1)) + D4;
    }

    static double forceVelocitySlope(double velocity) {
        double z = D2 * velocity + D3;
        return D1 * D2 / Math.sqrt(z * z + 1);
    }

    /// Passive force of the fibres over maximal isometric force.
    static double passiveForce(double length) {
        return length > 1 ? Math.expm1(KP * (length - 1) / E0) * PASSIVE_SCALE : 0;
    }

    static double passiveForceSlope(double length) {
        return length > 1 ? KP / E0 * Math.exp(KP * (length - 1) / E0) * PASSIVE_SCALE : 0;
    }

    /// Tendon force over maximal isometric force.
    static double tendonForce(double length) {
        return length > 1 ? C1 * Math.expm1(KT * (length - 1)) : 0;
    }

    static double tendonForceSlope(double length) {
        return length > 1 ? C1 * KT * Math.exp(KT * (length - 1)) : 0;
    }
}

package io.gaitbus.workbench.simulation;

import io.gaitbus.nms.muscle.MuscleTendonUnit;

/// A muscle whose tendon stretches: the fibres' length follows from the balance of their force with the tendon's.
///
///     [a fa(ℓ/ℓₒ) fv(v) + fp(ℓ/ℓₒ) + β v] cos φ = ft((ℓmt − ℓ cos φ)/ℓts),   ℓ sin φ = ℓₒ sin φ₀
///
/// A step of time is implicit: `v = (ℓ − ℓ before)/(h ℓₒ vmax)`, so the balance holds at the end of each step,
/// and short tendons and slack muscles need no shorter steps. Both sides are monotone in ℓ cos φ but for the
/// descending limb, which the step's own damping outweighs; Newton's iteration finds the root, bisection where
/// it does not settle. Source of the balance: F. E. Zajac (1989), Crit. Rev. Biomed. Eng. 17(4), 359–411.
/// Curves: [DeGrooteCurves].
///
/// @param unit        parameters
/// @param maxVelocity `vmax`, optimal fibre lengths a second
record ElasticMuscle(MuscleTendonUnit unit, double maxVelocity) {

    /// `β`, force over F₀ at maximal velocity.
    /// Source: OpenSim's `DeGrooteFregly2016Muscle`, fibre damping.
    private static final double DAMPING = 0.01;

    /// Bounds of the fibre along the tendon, over optimal fibre length.
    private static final double SHORTEST = 0.05;
    private static final double LONGEST = 2.5;

    /// Tendon over its slack length, dimensionless: at this it bears more than seven times F₀.
    private static final double LONGEST_TENDON = 1.1;

    private static final double TOLERANCE = 1e-12; // m
    private static final int MOST_ITERATIONS = 100;

    ElasticMuscle {
        if (!(maxVelocity > 0)) {
            throw new IllegalArgumentException(
                    "maximal velocity is %s optimal fibre lengths a second".formatted(maxVelocity));
        }
    }

    /// Difference of the fibres' force to the tendon's, over F₀, and its slope.
    private record Balance(double surplus, double slope) {}

    /// Fibre length along the tendon, ℓ cos φ in m, if the tendon were at its slack length.
    double unstretched(double length) {
        double optimal = unit.optimalFibreLength();
        return Math.clamp(length - unit.tendonSlackLength(), 2 * SHORTEST * optimal, LONGEST * optimal / 2);
    }

    /// Fibre length along the tendon one step on, m.
    ///
    /// @param before     the same before the step, m
    /// @param activation in [0, 1]
    /// @param length     of the muscle-tendon unit at the end of the step, m
    /// @param step       `h`, s
    double next(double before, double activation, double length, double step) {
        double low = Math.max(SHORTEST * unit.optimalFibreLength(), length - LONGEST_TENDON * unit.tendonSlackLength());
        double high = low + LONGEST * unit.optimalFibreLength();
        double along = Math.clamp(before, low, high);
        double change = high - low;
        for (int i = 0; i < MOST_ITERATIONS && change > TOLERANCE; i++) {
            Balance balance = balance(along, before, activation, length, step);
            if (balance.surplus > 0) {
                high = along;
            } else {
                low = along;
            }
            double newton = along - balance.surplus / balance.slope;
            boolean trusted = newton >= low && newton <= high && Math.abs(newton - along) < change / 2;
            double better = trusted ? newton : (low + high) / 2;
            change = Math.abs(better - along);
            along = better;
        }
        return along;
    }

    private Balance balance(double along, double before, double activation, double length, double step) {
        double optimal = unit.optimalFibreLength();
        double thickness = optimal * Math.sin(unit.optimalPennation());
        double fibre = Math.sqrt(along * along + thickness * thickness);
        double cosine = along / fibre;
        double perVelocity = 1 / (step * maxVelocity * optimal);
        double velocity = (fibre - Math.sqrt(before * before + thickness * thickness)) * perVelocity;
        double x = fibre / optimal;
        double shape = DeGrooteCurves.activeForce(x);
        double speed = DeGrooteCurves.forceVelocity(velocity);
        double force = activation * shape * speed + DeGrooteCurves.passiveForce(x) + DAMPING * velocity;
        double forceSlope = activation * DeGrooteCurves.activeForceSlope(x) * speed / optimal
                + activation * shape * DeGrooteCurves.forceVelocitySlope(velocity) * perVelocity
                + DeGrooteCurves.passiveForceSlope(x) / optimal
                + DAMPING * perVelocity;
        double tendon = (length - along) / unit.tendonSlackLength();
        return new Balance(
                force * cosine - DeGrooteCurves.tendonForce(tendon),
                forceSlope * cosine * cosine
                        + force * thickness * thickness / (fibre * fibre * fibre)
                        + DeGrooteCurves.tendonForceSlope(tendon) / unit.tendonSlackLength());
    }

    /// Force along the tendon, N.
    ///
    /// @param along  fibre length along the tendon, m
    /// @param length of the muscle-tendon unit, m
    double force(double along, double length) {
        return unit.maxIsometricForce() * DeGrooteCurves.tendonForce((length - along) / unit.tendonSlackLength());
    }
}

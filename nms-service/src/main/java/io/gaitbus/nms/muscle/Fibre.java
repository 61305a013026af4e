package io.gaitbus.nms.muscle;

/// The fibres of one muscle in one frame: what a step finds of the frame before, and what it leaves.
///
/// Owned and changed by the steps of one stream; copied where a state is to be kept.
public final class Fibre {

    double length = Double.NaN;
    double velocity;
    double sine;
    double force;
    boolean slack;

    /// Before a stream's first frame: nothing is known, the next step starts in equilibrium.
    public Fibre() {}

    /// Fibres of a muscle that has not been active for long: they take all that the tendon, unstrained,
    /// leaves.
    ///
    /// @param length of the muscle-tendon unit, m
    public static Fibre resting(MuscleTendonUnit unit, double length) {
        Fibre fibre = new Fibre();
        double thickness = unit.optimalFibreLength() * Math.sin(unit.optimalPennation());
        fibre.length = Math.hypot(thickness, Math.max(0, length - unit.tendonSlackLength()));
        fibre.sine = thickness / fibre.length;
        return fibre;
    }

    Fibre copy() {
        Fibre copy = new Fibre();
        copy.length = length;
        copy.velocity = velocity;
        copy.sine = sine;
        copy.force = force;
        copy.slack = slack;
        return copy;
    }

    /// `ℓ`, m; NaN before the first frame.
    public double length() {
        return length;
    }

    /// `ℓ̇`, m/s, lengthening positive.
    public double velocity() {
        return velocity;
    }

    /// `φ`: angle between fibres and tendon, rad, in [0, π/2].
    public double pennation() {
        return Math.asin(Math.min(sine, 1));
    }

    /// Force along the tendon, N, not below 0.
    public double force() {
        return force;
    }

    /// Whether the muscle-tendon unit is shorter than its tendon is slack, so that it carries no force.
    public boolean slack() {
        return slack;
    }
}

package io.gaitbus.nms.muscle;

/// A muscle in equilibrium with a tendon that stretches.
///
/// In each frame the fibre length is sought at which tendon and muscle pull alike, the velocity being the
/// step from the frame before over the time between (backward Euler, which is stable at any step):
///
///     ft((ℓmt − w − ℓts) / ℓts) = [fa fv a + fp + d v] cos φ,   w = ℓ cos φ,   ℓ² = (ℓₒ sin φ₀)² + w²
///
/// with the terms of [HillMuscle], `v` from `(ℓ − ℓ₋₁) / Δt`. Solved for `w`, in which the tendon's length
/// is linear, by Newton's method inside a bracket, to 1e-9 ℓₒ. A tendon does not push: where the unit
/// shortens faster than the fibres can, it hangs slack, and they shorten as their own forces let them.
///
/// The fibre stays from max(0.2, sin φ₀ / sin 80°) ℓₒ to 2 ℓₒ.
///
/// Source of the model: C. Pizzolato et al. (2015), CEINMS. Departures: one step instead of a spline
/// through the last three fibre lengths for the velocity; the force is the tendon's, so that both ends
/// agree on it.
public final class ElasticTendon implements Contraction {

    /// How exactly the fibre's projection is found, optimal fibre lengths.
    private static final double TOLERANCE = 1e-9;

    private static final double SHORTEST = 0.2;
    private static final double LONGEST = 2;
    private static final double STEEPEST_SINE = Math.sin(Math.toRadians(80));

    /// More than halving the bracket down to the tolerance would take, twice.
    private static final int MAX_STEPS = 80;

    private final HillMuscle muscle;
    private final CubicCurve tendon;
    private final double slackLength;
    private final double thickness;
    private final double shortest;
    private final double longest;
    private final double tolerance;
    private final double frameSeconds;

    /// @param frameSeconds time from frame to frame, s
    public ElasticTendon(MuscleTendonUnit unit, double strength, Curves curves, double frameSeconds) {
        if (!(frameSeconds > 0)) {
            throw new IllegalArgumentException(
                    "%s s from frame to frame; above 0 would be right".formatted(frameSeconds));
        }
        this.muscle = new HillMuscle(unit, strength, curves);
        this.tendon = curves.tendonForceStrain();
        this.slackLength = unit.tendonSlackLength();
        this.thickness = muscle.thickness();
        double optimal = unit.optimalFibreLength();
        this.shortest = projection(optimal * Math.max(SHORTEST, Math.sin(unit.optimalPennation()) / STEEPEST_SINE));
        this.longest = projection(optimal * LONGEST);
        this.tolerance = optimal * TOLERANCE;
        this.frameSeconds = frameSeconds;
    }

    @Override
    public void advance(double activation, double length, double velocity, Fibre fibre) {
        advance(activation, length, fibre, frameSeconds);
    }

    /// One step of any length of time on.
    ///
    /// @param seconds since the step before, s, above 0; of no effect on the first step, which finds
    ///                equilibrium at rest
    public void advance(double activation, double length, Fibre fibre, double seconds) {
        boolean first = Double.isNaN(fibre.length);
        double before = first ? 0 : fibre.length;
        double perSecond = first ? 0 : 1 / seconds;
        double guess = first ? length - slackLength : projection(before + fibre.velocity * seconds);
        double along = equilibrium(activation, length, before, perSecond, guess);
        double fibreLength = Math.sqrt(thickness * thickness + along * along);
        fibre.slack = length - shortest < slackLength;
        fibre.velocity = (fibreLength - before) * perSecond;
        fibre.length = fibreLength;
        fibre.sine = thickness / fibreLength;
        fibre.force = fibre.slack ? 0 : muscle.strongest() * pull(length, along);
    }

    /// The fibre's projection on the tendon at which both pull alike, m.
    ///
    /// A step of Newton's method that leaves the bracket, or is more than half of the one before, gives way to
    /// the bracket's middle: at the kink of the force-velocity relation it could go round in a circle.
    private double equilibrium(double activation, double length, double before, double perSecond, double guess) {
        double low = shortest;
        double high = longest;
        double along = within(guess, low, high);
        double change = high - low;
        for (int step = 0; step < MAX_STEPS && change >= tolerance; step++) {
            double fibreLength = Math.sqrt(thickness * thickness + along * along);
            double cosine = along / fibreLength;
            double velocity = (fibreLength - before) * perSecond;
            double excess = pull(length, along) - muscle.pull(activation, fibreLength, velocity, cosine);
            if (excess > 0) { // the tendon pulls more: the fibre gets longer
                low = along;
            } else {
                high = along;
            }
            double slope = -tendon.slopeAt(strain(length, along)) / slackLength
                    - muscle.stiffness(activation, fibreLength, velocity, cosine, perSecond);
            double next = along - excess / slope;
            if (!(next >= low && next <= high && Math.abs(next - along) <= 0.5 * change)) { // also where slope is 0
                next = 0.5 * (low + high);
            }
            change = Math.abs(next - along);
            along = next;
        }
        return along;
    }

    private double strain(double length, double along) {
        return (length - along - slackLength) / slackLength;
    }

    /// The tendon's force over `s F₀`.
    private double pull(double length, double along) {
        return tendon.at(strain(length, along));
    }

    private double projection(double fibreLength) {
        return Math.sqrt(Math.max(0, fibreLength * fibreLength - thickness * thickness));
    }

    private static double within(double value, double low, double high) {
        return value < low ? low : value > high ? high : value;
    }
}

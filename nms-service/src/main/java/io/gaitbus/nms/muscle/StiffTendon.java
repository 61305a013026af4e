package io.gaitbus.nms.muscle;

/// A muscle whose tendon does not stretch: fibre length follows from the length of the muscle-tendon unit.
///
///     ℓ = √((ℓₒ sin φ₀)² + (ℓmt − ℓts)²),   cos φ = (ℓmt − ℓts) / ℓ,   ℓ̇ = ℓ̇mt cos φ
///
/// The force is that of [HillMuscle]. Source: as there. Departure: a slack unit (ℓmt < ℓts) has no force,
/// and its fibres lie across the tendon.
public final class StiffTendon implements Contraction {

    private final HillMuscle muscle;
    private final double slackLength;
    private final double thickness;

    public StiffTendon(MuscleTendonUnit unit, double strength, Curves curves) {
        this.muscle = new HillMuscle(unit, strength, curves);
        this.slackLength = unit.tendonSlackLength();
        this.thickness = muscle.thickness();
    }

    @Override
    public void advance(double activation, double length, double velocity, Fibre fibre) {
        double alongTendon = length - slackLength;
        fibre.slack = !(alongTendon > 0);
        if (fibre.slack) {
            fibre.length = thickness;
            fibre.velocity = 0;
            fibre.sine = 1;
            fibre.force = 0;
            return;
        }
        double fibreLength = Math.sqrt(thickness * thickness + alongTendon * alongTendon);
        double cosine = alongTendon / fibreLength;
        fibre.length = fibreLength;
        fibre.velocity = velocity * cosine;
        fibre.sine = thickness / fibreLength;
        fibre.force = muscle.force(activation, fibreLength, fibre.velocity, cosine);
    }
}

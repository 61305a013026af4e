package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.ANKLE;
import static io.gaitbus.workbench.simulation.Cycle.HIP;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A subject's body.
///
/// Sizes: stature of adults, mass by body mass index, leg length over height near [SegmentLengths#LEG_OVER_HEIGHT].
/// Muscles: the thirteen of gait2392 scaled to the subject, and the popliteus. Strengths scatter like the muscle
/// volumes of people of one mass and height in G. G. Handsfield et al. (2014), J. Biomech. 47(3), 631–638; the
/// other spreads are ours.
///
/// @param mass      kg
/// @param height    m
/// @param legLength m
/// @param muscles   over the knee: those of [Muscles#KNEE] in their order, then the popliteus
/// @param others    that do not span the knee
/// @param passive   what else makes torque
record Body(
        double mass,
        double height,
        double legLength,
        List<KneeMuscle> muscles,
        List<TorqueActuator> others,
        PassiveKnee passive) {

    /// Of the average subject, m.
    static final double AVERAGE_LEG_LENGTH = 1.73 * SegmentLengths.LEG_OVER_HEIGHT;

    private static final double[] UPRIGHT = {0, 0, 0};

    /// Strength of young adults over that of gait2392, dimensionless: between it and the twice as strong quadriceps
    /// that A. Rajagopal et al. (2016), IEEE Trans. Biomed. Eng. 63(10), 2068–2079, found by MRI.
    private static final double AVERAGE_STRENGTH = 1.5;

    /// Spreads between subjects, as standard deviations of logarithms.
    private static final double STRENGTH = 0.18;

    /// Beyond it, of each muscle.
    private static final double STRENGTH_OF_MUSCLE = 0.18;
    private static final double FIBRE_LENGTH = 0.09;
    private static final double ARMS = 0.08;

    /// Standard deviation of what a tendon is longer than the scaled one, over optimal fibre length.
    private static final double SLACK = 0.08;

    /// Standard deviation of a knee arm's deviation, m: about a tenth of an arm.
    private static final double ARM_DEVIATION = 0.004;

    Body {
        muscles = List.copyOf(muscles);
        others = List.copyOf(others);
        if (!(mass > 0 && height > 0 && legLength > 0 && legLength < height)) {
            throw new IllegalArgumentException(
                    "mass %s kg, height %s m, leg length %s m".formatted(mass, height, legLength));
        }
    }

    static Body draw(Chance chance) {
        double height = Math.clamp(chance.normal(1.73, 0.09), 1.5, 1.98);
        double mass = Math.clamp(chance.normal(23.3, 2.6), 18, 31) * height * height;
        double legLength = height * chance.normal(SegmentLengths.LEG_OVER_HEIGHT, 0.01);
        double strength = AVERAGE_STRENGTH * chance.factor(STRENGTH);
        Anatomy scaled = Anatomy.generic(mass, legLength);
        double scale = legLength / Anatomy.GENERIC_LEG_LENGTH;
        double arms = chance.factor(ARMS / 2);
        List<KneeMuscle> muscles = new ArrayList<>();
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            MuscleTendonUnit unit = varied(scaled.units().get(muscle), strength, chance);
            muscles.add(kneeMuscle(unit, path(muscle, scale, arms, chance), chance));
        }
        muscles.add(popliteus(scale, mass, strength, chance));
        PassiveKnee passive = new PassiveKnee(
                mass / Anatomy.GENERIC_MASS * chance.factor(0.3),
                Math.clamp(chance.normal(-0.04, 0.04), -0.12, 0.06),
                0.1 * chance.factor(0.5) + 0.1);
        return new Body(mass, height, legLength, muscles, others(strength, chance), passive);
    }

    private static MuscleTendonUnit varied(MuscleTendonUnit unit, double strength, Chance chance) {
        double fibre = unit.optimalFibreLength() * chance.factor(FIBRE_LENGTH);
        return new MuscleTendonUnit(
                unit.name(),
                unit.maxIsometricForce() * strength * chance.factor(STRENGTH_OF_MUSCLE),
                fibre,
                unit.tendonSlackLength()
                        + unit.optimalFibreLength() * Math.clamp(chance.normal(0, SLACK), -2 * SLACK, 2 * SLACK),
                unit.optimalPennation() * chance.factor(0.1));
    }

    private static MusclePath path(int muscle, double scale, double arms, Chance chance) {
        return new MusclePath.Generic(
                muscle,
                KneeGeometry.GAIT2392.pose(muscle, UPRIGHT).length(),
                scale,
                arms * chance.factor(ARMS),
                chance.normal(0, ARM_DEVIATION),
                chance.between(1, 2.5),
                chance.between(0, 2 * Math.PI));
    }

    private static KneeMuscle kneeMuscle(MuscleTendonUnit unit, MusclePath path, Chance chance) {
        return new KneeMuscle(
                new ElasticMuscle(unit, 10 * chance.factor(0.1)),
                path,
                new MuscleActivation(0.015 * chance.factor(0.2), 0.06 * chance.factor(0.2)));
    }

    /// The popliteus, which the served model lacks: short fibres, 8 cm² of them at 30 N/cm², at 10 mm behind the
    /// joint. Sizes rounded after T. L. Wickiewicz et al. (1983), Clin. Orthop. 179, 275–283; the arm is ours.
    private static KneeMuscle popliteus(double scale, double mass, double strength, Chance chance) {
        double fibre = 0.03 * scale;
        double tendon = 0.05 * scale;
        MuscleTendonUnit unit =
                new MuscleTendonUnit("popliteus", 240 * strength * mass / Anatomy.GENERIC_MASS, fibre, tendon, 0);
        MusclePath path = new MusclePath.Straight(1.2 * fibre + tendon, -0.01 * scale * chance.factor(0.2));
        return kneeMuscle(unit, path, chance);
    }

    /// Moments at full activation, rounded from gait2392's muscles at mid-range.
    private static List<TorqueActuator> others(double strength, Chance chance) {
        return Stream.of(
                        new TorqueActuator("tib_ant", ANKLE, -0.5),
                        new TorqueActuator("soleus", ANKLE, 2.2),
                        new TorqueActuator("hip extensors", HIP, 2.4),
                        new TorqueActuator("hip flexors", HIP, -2))
                .map(average -> new TorqueActuator(
                        average.name(),
                        average.joint(),
                        average.greatest() * strength * chance.factor(STRENGTH_OF_MUSCLE)))
                .toList();
    }

    /// The names of all that nerves drive: the muscles over the knee, then the others.
    List<String> driven() {
        return Stream.concat(
                        muscles.stream().map(KneeMuscle::name), others.stream().map(TorqueActuator::name))
                .toList();
    }
}

package io.gaitbus.nms.geometry.path;

import io.gaitbus.gait.Muscles;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One leg: bodies on joints, and the muscles over the knee, running straight from point to point.
///
/// Angles are in the project's signs: hip and knee flexion and ankle dorsiflexion positive. Which way the
/// model counts is seen from its muscles: the vastus intermedius lengthens as the knee flexes, the rectus
/// femoris shortens as the hip does, the gastrocnemius lengthens with dorsiflexion.
public final class LegModel {

    /// Less than any moment arm by which the way of counting is told, m/rad.
    private static final double LEAST_ARM = 1e-3;

    private final Skeleton skeleton;
    private final List<MusclePath> muscles;
    private final Angles signs;

    /// A leg.
    ///
    /// @param muscles in the order of [Muscles#KNEE]
    public LegModel(Skeleton skeleton, List<MusclePath> muscles) {
        this.skeleton = skeleton;
        this.muscles = List.copyOf(muscles);
        List<String> names = muscles.stream().map(MusclePath::name).toList();
        if (!names.equals(Muscles.KNEE)) {
            throw new IllegalArgumentException("muscles %s; %s would be right".formatted(names, Muscles.KNEE));
        }
        this.signs = new Angles(
                -growth("rect_fem", Coordinate.HIP),
                growth("vas_int", Coordinate.KNEE),
                growth("med_gas", Coordinate.ANKLE));
    }

    /// 1 where a muscle lengthens as the model's own angle grows from the neutral pose, −1 where it shortens.
    private double growth(String muscle, Coordinate coordinate) {
        Posture neutral = new Posture(skeleton, muscles, new Angles(1, 1, 1), Angles.NEUTRAL);
        double arm = neutral.arm(Muscles.KNEE.indexOf(muscle), coordinate);
        if (!(Math.abs(arm) > LEAST_ARM)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has a moment arm of %.1g m about the %s in the neutral pose; more than %s would be right",
                    muscle,
                    arm,
                    coordinate.word(),
                    LEAST_ARM));
        }
        return Math.signum(arm);
    }

    /// In the order of [Muscles#KNEE].
    public List<MusclePath> muscles() {
        return muscles;
    }

    /// The leg in a pose.
    ///
    /// @param angles rad, in the project's signs
    public Posture posture(Angles angles) {
        return new Posture(
                skeleton,
                muscles,
                signs,
                new Angles(signs.hip() * angles.hip(), signs.knee() * angles.knee(), signs.ankle() * angles.ankle()));
    }

    /// From hip joint centre to knee joint centre in the neutral pose, m.
    public double thighLength() {
        return skeleton.distance(Coordinate.HIP, Coordinate.KNEE);
    }

    /// From knee joint centre to ankle joint centre in the neutral pose, m.
    public double shankLength() {
        return skeleton.distance(Coordinate.KNEE, Coordinate.ANKLE);
    }

    /// The leg with segments of other sizes: points and joints move with the bodies they are on, as OpenSim's
    /// scale tool does it with one factor a body. What muscles are made of stays as it is.
    public LegModel scaled(SegmentFactors sizes) {
        Map<String, Double> factors = skeleton.factors(sizes);
        return new LegModel(
                skeleton.scaled(factors),
                muscles.stream()
                        .map(muscle -> muscle.along(muscle.points().stream()
                                .map(point -> point.scaled(factors.getOrDefault(point.body(), sizes.pelvis())))
                                .toList()))
                        .toList());
    }
}

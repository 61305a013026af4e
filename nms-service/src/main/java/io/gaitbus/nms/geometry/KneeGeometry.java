package io.gaitbus.nms.geometry;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.LegModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lengths of the muscle-tendon units over the knee as smooth functions of joint angles, and their
/// derivatives.
///
/// Each length is a sum of products of cubic B-splines in the knee angle and, where the muscle spans
/// another joint, in that joint's angle, fitted to lengths and knee moment arms of a leg's paths together.
/// Moment arms and velocities are derivatives of the fit, so that they agree with each other and are
/// smooth; the paths themselves jump at their via points. Angles beyond the ranges of the fit: see [Span].
///
/// Source of the idea: M. Sartori, M. Reggiani, A. J. van den Bogert, D. G. Lloyd (2012), J. Biomech.
/// 45(3), 595–601, whose splines go through the lengths alone.
public final class KneeGeometry {

    /// The generic geometry, of a leg as long as [SegmentLengths#GENERIC_LEG].
    public static final KneeGeometry GAIT2392 = Gait2392.geometry();

    /// Legs fitted segment by segment that are remembered.
    private static final int MOST_FITTED = 200;

    private static final Map<SegmentLengths, KneeGeometry> FITTED =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<SegmentLengths, KneeGeometry> eldest) {
                    return size() > MOST_FITTED;
                }
            });

    private final List<Surface> surfaces;

    KneeGeometry(List<Surface> surfaces) {
        this.surfaces = List.copyOf(surfaces);
    }

    /// The geometry of a leg, fitted to its paths. Takes some tens of milliseconds.
    public static KneeGeometry of(LegModel leg) {
        return new KneeGeometry(SurfaceFit.surfaces(leg));
    }

    /// The generic geometry scaled to a subject: all lengths alike where only the leg was measured, else
    /// segment by segment, and fitted anew. The last ones are remembered, for a fit takes tens of
    /// milliseconds.
    public static KneeGeometry scaled(SegmentLengths lengths) {
        return lengths.isUniform()
                ? GAIT2392.times(lengths.legFactor())
                : FITTED.computeIfAbsent(lengths, it -> of(Gait2392.leg().scaled(it.over(Gait2392.leg()))));
    }

    /// All lengths and moment arms so many times as large.
    public KneeGeometry times(double factor) {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException("lengths times %s; above 0 would be right".formatted(factor));
        }
        return new KneeGeometry(
                surfaces.stream().map(surface -> surface.times(factor)).toList());
    }

    /// What was written with [#written].
    public static KneeGeometry read(String text) {
        return new KneeGeometry(SurfaceText.read(text));
    }

    /// As text, which [#read] makes the same geometry of, to the last bit.
    public String written() {
        return SurfaceText.written(surfaces);
    }

    /// Lengths and moment arms of all muscles in one pose, in the order of [Muscles#KNEE]: owned by who
    /// evaluates, and overwritten each time.
    public static final class Lengths {

        final double[] lengths = new double[Muscles.KNEE.size()];
        final double[] kneeArms = new double[Muscles.KNEE.size()];
        final double[] otherArms = new double[Muscles.KNEE.size()];
        private final int[] otherJoints = new int[Muscles.KNEE.size()];
        private final Span.Terms hip = new Span.Terms();
        private final Span.Terms knee = new Span.Terms();
        private final Span.Terms ankle = new Span.Terms();

        /// Length of a muscle-tendon unit, m.
        public double length(int muscle) {
            return lengths[muscle];
        }

        /// `∂ℓmt/∂q` of the knee, m/rad: positive for an extensor, as knee flexion is positive.
        public double kneeArm(int muscle) {
            return kneeArms[muscle];
        }

        /// Rate of change of the length, m/s.
        ///
        /// @param angularVelocities of hip, knee and ankle, rad/s
        public double velocity(int muscle, double[] angularVelocities) {
            return kneeArms[muscle] * angularVelocities[Span.KNEE.index()]
                    + otherArms[muscle] * angularVelocities[otherJoints[muscle]];
        }
    }

    /// All muscles in a pose. Allocates nothing.
    ///
    /// @param angles hip, knee, ankle, rad; flexion and dorsiflexion positive
    public void evaluate(double[] angles, Lengths into) {
        evaluate(angles[Span.HIP.index()], angles[Span.KNEE.index()], angles[Span.ANKLE.index()], into);
    }

    /// All muscles in a pose. Allocates nothing.
    ///
    /// @param hip   flexion, rad
    /// @param knee  flexion, rad
    /// @param ankle dorsiflexion, rad
    public void evaluate(double hip, double knee, double ankle, Lengths into) {
        Span.HIP.at(hip, into.hip);
        Span.KNEE.at(knee, into.knee);
        Span.ANKLE.at(ankle, into.ankle);
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            Surface surface = surfaces.get(muscle);
            boolean overAnkle = surface.other().joint() == Coordinate.ANKLE;
            surface.evaluate(into.knee, overAnkle ? into.ankle : into.hip, muscle, into);
            into.otherJoints[muscle] = surface.otherIndex();
        }
    }

    /// Length of a muscle-tendon unit and its derivatives in one pose.
    ///
    /// @param length     m
    /// @param kneeArm    `∂ℓmt/∂q` of the knee, m/rad: positive for an extensor, as knee flexion is
    ///                   positive
    /// @param otherArm   the same of the other joint it spans; 0 where it spans none
    /// @param otherJoint that joint, as an index of [Muscles#JOINTS]; the knee's own where it spans none
    public record Pose(double length, double kneeArm, double otherArm, int otherJoint) {

        /// Rate of change of the length, m/s, at angular velocities of hip, knee and ankle in rad/s.
        public double velocity(double[] angularVelocities) {
            return kneeArm * angularVelocities[Span.KNEE.index()] + otherArm * angularVelocities[otherJoint];
        }
    }

    /// One muscle in a pose.
    ///
    /// @param muscle index in [Muscles#KNEE]
    /// @param angles hip, knee, ankle, rad; flexion and dorsiflexion positive
    public Pose pose(int muscle, double[] angles) {
        Surface surface = surfaces.get(muscle);
        Lengths into = new Lengths();
        Span.KNEE.at(angles[Span.KNEE.index()], into.knee);
        surface.other().at(angles[surface.otherIndex()], into.hip);
        surface.evaluate(into.knee, into.hip, muscle, into);
        return new Pose(into.lengths[muscle], into.kneeArms[muscle], into.otherArms[muscle], surface.otherIndex());
    }
}

package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.KNEE;

import io.gaitbus.nms.geometry.KneeGeometry;

/// Where a subject's muscle runs: its length and moment arms in a pose, each arm the derivative of the length.
sealed interface MusclePath {

    /// Length and moment arms of a muscle-tendon unit.
    ///
    /// @param length   m
    /// @param kneeArm  `∂ℓmt/∂q` of the knee, m: positive for an extensor
    /// @param otherArm the same of another joint; 0 where it spans none
    /// @param other    that joint
    record Pose(double length, double kneeArm, double otherArm, int other) {}

    /// Length and moment arms in a pose.
    ///
    /// @param angles hip, knee, ankle, rad
    Pose pose(double[] angles);

    /// A muscle of the generic geometry, in this subject: its lengths scaled, its moment arms larger or smaller,
    /// and the knee's deviating smoothly with the knee angle,
    ///
    ///     ℓ(q) = s [ℓ(q₀) + k (ℓg(q) − ℓ(q₀)) + δ (sin(ω q + ψ) − sin ψ)/ω],   r = s [k rg + δ cos(ω q + ψ)]
    ///
    /// with `q₀` the upright pose, so that all remain derivatives of the one length.
    ///
    /// @param muscle    index in `Muscles.KNEE`
    /// @param upright   `ℓ(q₀)` of the generic geometry, m
    /// @param scale     `s`, lengths over the generic
    /// @param arms      `k`, moment arms over the generic, beyond the scale
    /// @param deviation `δ`, m
    /// @param frequency `ω`, dimensionless
    /// @param offset    `ψ`, rad
    record Generic(
            int muscle, double upright, double scale, double arms, double deviation, double frequency, double offset)
            implements MusclePath {

        @Override
        public Pose pose(double[] angles) {
            KneeGeometry.Pose generic = KneeGeometry.GAIT2392.pose(muscle, angles);
            double turn = frequency * angles[KNEE] + offset;
            double bulge = deviation * (Math.sin(turn) - Math.sin(offset)) / frequency;
            return new Pose(
                    scale * (upright + arms * (generic.length() - upright) + bulge),
                    scale * (arms * generic.kneeArm() + deviation * Math.cos(turn)),
                    scale * arms * generic.otherArm(),
                    generic.otherJoint());
        }
    }

    /// A muscle over the knee alone with one moment arm at all angles.
    ///
    /// @param upright length at a straight knee, m
    /// @param arm     m
    record Straight(double upright, double arm) implements MusclePath {

        @Override
        public Pose pose(double[] angles) {
            return new Pose(upright + arm * angles[KNEE], arm, 0, KNEE);
        }
    }
}

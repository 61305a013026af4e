package io.gaitbus.nms.geometry;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.osim.UnusableModel;
import java.util.Locale;

/// The geometry of a leg that a lab brought, refused where no human muscle is like that in some pose.
///
/// Units of the generic leg are 0.17 to 0.58 m long, with moment arms of up to 0.088 m/rad. The room on both
/// sides is for children and giants; what it catches are models in millimetres, and points that run away
/// between the knots of their functions.
public final class BroughtGeometry {

    private static final double SHORTEST = 0.02;
    private static final double LONGEST = 1.5;
    private static final double LONGEST_ARM = 0.15;

    /// Steps from end to end of each joint's range: of 5 to 6°.
    private static final int HIP_STEPS = 20;

    private static final int KNEE_STEPS = 26;
    private static final int ANKLE_STEPS = 10;

    private BroughtGeometry() {}

    /// The geometry of a leg. Takes some tens of milliseconds.
    ///
    /// @throws UnusableModel where a muscle is no human one's
    public static KneeGeometry of(LegModel leg) {
        KneeGeometry geometry = KneeGeometry.of(leg);
        KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
        for (double hip : Span.HIP.samples(HIP_STEPS)) {
            for (double knee : Span.KNEE.samples(KNEE_STEPS)) {
                for (double ankle : Span.ANKLE.samples(ANKLE_STEPS)) {
                    geometry.evaluate(hip, knee, ankle, lengths);
                    refuseInhuman(lengths, hip, knee, ankle);
                }
            }
        }
        return geometry;
    }

    private static void refuseInhuman(KneeGeometry.Lengths lengths, double hip, double knee, double ankle) {
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            double length = lengths.length(muscle);
            double arm = largerArm(lengths, muscle);
            if (!(length >= SHORTEST && length <= LONGEST)) {
                throw new UnusableModel("muscle %s is %s m long %s; %s to %s m would be right"
                        .formatted(
                                Muscles.KNEE.get(muscle), rounded(length), pose(hip, knee, ankle), SHORTEST, LONGEST));
            }
            if (!(arm < LONGEST_ARM)) {
                throw new UnusableModel(
                        "muscle %s has a moment arm of %s m/rad about the %s %s; below %s would be right"
                                .formatted(
                                        Muscles.KNEE.get(muscle),
                                        rounded(arm),
                                        joint(lengths, muscle),
                                        pose(hip, knee, ankle),
                                        LONGEST_ARM));
            }
        }
    }

    /// That of the two joints a muscle spans, m/rad; NaN where one is.
    private static double largerArm(KneeGeometry.Lengths lengths, int muscle) {
        return Math.max(Math.abs(lengths.kneeArms[muscle]), Math.abs(lengths.otherArms[muscle]));
    }

    /// The joint about which that arm is.
    private static String joint(KneeGeometry.Lengths lengths, int muscle) {
        boolean knee = !(Math.abs(lengths.kneeArms[muscle]) < Math.abs(lengths.otherArms[muscle]));
        return (knee
                        ? Coordinate.KNEE
                        : Span.besideKnee(Muscles.KNEE.get(muscle)).joint())
                .word();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static String pose(double hip, double knee, double ankle) {
        return String.format(
                Locale.ROOT,
                "at a hip of %.0f°, a knee of %.0f° and an ankle of %.0f°",
                Math.toDegrees(hip),
                Math.toDegrees(knee),
                Math.toDegrees(ankle));
    }
}

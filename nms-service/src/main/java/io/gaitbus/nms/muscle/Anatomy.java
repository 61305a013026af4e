package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.BroughtGeometry;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.geometry.path.MusclePath;
import java.util.List;
import java.util.stream.IntStream;

/// The muscles over one subject's knee.
///
/// @param mass     body mass, kg
/// @param geometry lengths and moment arms of the units
/// @param units    in the order of [Muscles#KNEE]
public record Anatomy(double mass, KneeGeometry geometry, List<MuscleTendonUnit> units) {

    /// Mass of the generic model, kg. Source: OpenSim's gait2392.
    public static final double GENERIC_MASS = 75.16;

    /// Leg length of the generic model, which is 1.80 m tall; m.
    public static final double GENERIC_LEG_LENGTH = SegmentLengths.GENERIC_LEG;

    private static final double[] NEUTRAL = {0, 0, 0};

    /// Source: OpenSim's gait2392 (CC BY 3.0; Delp, Thelen, Anderson, Seth et al.).
    private static final List<MuscleTendonUnit> GAIT2392 = List.of(
            unit("rect_fem", 1169, 0.114, 0.310, 5),
            unit("vas_lat", 1871, 0.084, 0.157, 5),
            unit("vas_med", 1294, 0.089, 0.126, 5),
            unit("vas_int", 1365, 0.087, 0.136, 3),
            unit("bifemlh", 896, 0.109, 0.326, 0),
            unit("bifemsh", 804, 0.173, 0.089, 23),
            unit("semimem", 1288, 0.080, 0.359, 15),
            unit("semiten", 410, 0.201, 0.2555, 5),
            unit("sar", 156, 0.520, 0.100, 0),
            unit("grac", 162, 0.352, 0.126, 3),
            unit("tfl", 233, 0.095, 0.425, 3),
            unit("med_gas", 1558, 0.060, 0.390, 17),
            unit("lat_gas", 683, 0.064, 0.380, 8));

    public Anatomy {
        units = List.copyOf(units);
        if (!(mass > 0)) {
            throw new IllegalArgumentException("mass %s kg; above 0 would be right".formatted(mass));
        }
        if (!units.stream().map(MuscleTendonUnit::name).toList().equals(Muscles.KNEE)) {
            throw new IllegalArgumentException("muscles %s; %s would be right".formatted(units, Muscles.KNEE));
        }
    }

    /// The generic anatomy scaled to a subject of whom the leg was measured as a whole.
    ///
    /// @param mass      kg, above 0
    /// @param legLength m, above 0
    public static Anatomy generic(double mass, double legLength) {
        return generic(mass, SegmentLengths.ofLeg(legLength));
    }

    /// The generic anatomy scaled to a subject: lengths with those of the segments, forces with body mass.
    ///
    /// Fibres and tendons become longer as their muscle-tendon unit does in the neutral pose, as OpenSim's
    /// scale tool does it. Muscle volume goes with mass times height, fibre length with height, so the
    /// cross-section, and the force with it, goes with mass. Source of the first: G. G. Handsfield et al.
    /// (2014), J. Biomech. 47(3), 631–638.
    ///
    /// @param mass    kg, above 0
    /// @param lengths of the subject
    public static Anatomy generic(double mass, SegmentLengths lengths) {
        KneeGeometry geometry = KneeGeometry.scaled(lengths);
        return new Anatomy(
                mass,
                geometry,
                IntStream.range(0, GAIT2392.size())
                        .mapToObj(muscle -> scaled(
                                GAIT2392.get(muscle),
                                mass / GENERIC_MASS,
                                lengths.isUniform() ? lengths.legFactor() : growth(muscle, geometry)))
                        .toList());
    }

    /// The same muscles in a body of another mass: torques are over that one.
    public Anatomy ofMass(double other) {
        return new Anatomy(other, geometry, units);
    }

    /// The anatomy of a model that a lab brought, as it stands: no length of it is scaled, no force.
    ///
    /// @param mass kg, above 0
    /// @throws IllegalArgumentException where no human muscle is like one of the model's
    public static Anatomy of(double mass, LegModel leg) {
        return new Anatomy(
                mass,
                BroughtGeometry.of(leg),
                leg.muscles().stream().map(Anatomy::unit).toList());
    }

    /// The length of a unit in the neutral pose over that of the generic one.
    private static double growth(int muscle, KneeGeometry geometry) {
        return geometry.pose(muscle, NEUTRAL).length()
                / KneeGeometry.GAIT2392.pose(muscle, NEUTRAL).length();
    }

    private static MuscleTendonUnit scaled(MuscleTendonUnit unit, double strength, double growth) {
        return new MuscleTendonUnit(
                unit.name(),
                unit.maxIsometricForce() * strength,
                unit.optimalFibreLength() * growth,
                unit.tendonSlackLength() * growth,
                unit.optimalPennation());
    }

    private static MuscleTendonUnit unit(MusclePath muscle) {
        return new MuscleTendonUnit(
                muscle.name(),
                muscle.maxIsometricForce(),
                muscle.optimalFibreLength(),
                muscle.tendonSlackLength(),
                muscle.optimalPennation());
    }

    private static MuscleTendonUnit unit(
            String name, double force, double fibre, double tendon, double pennationDegrees) {
        return new MuscleTendonUnit(name, force, fibre, tendon, Math.toRadians(pennationDegrees));
    }
}

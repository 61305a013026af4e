package io.gaitbus.workbench.recording;

import static io.gaitbus.workbench.recording.Sampling.number;

import io.gaitbus.gait.Muscles;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.Convention.Source;
import io.gaitbus.workbench.recording.Signs.KneeFlexion;
import io.gaitbus.workbench.recording.Signs.KneeTorque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the joint angles and the knee torque of a leg, and settles their units and signs.
final class KneeReader {

    private static final Map<String, Set<String>> ANGLE_NAMES = Map.of(
            "hip", Set.of("hip", "hipangle", "hipflexion", "hipflexionangle"),
            "knee", Set.of("knee", "kneeangle", "kneeflexion", "kneeflexionangle"),
            "ankle", Set.of("ankle", "ankleangle", "ankledorsiflexion", "ankleflexion", "ankledorsiflexionangle"));

    private static final Set<String> TORQUE_NAMES = Set.of(
            "kneeanglemoment",
            "kneeangletorque",
            "kneemoment",
            "kneetorque",
            "kneeextensionmoment",
            "kneeextensiontorque",
            "kneeflexionmoment",
            "kneeflexiontorque");

    private static final Set<String> TORQUE_UNITS = Set.of("per", "kg", "nm", "n", "m");

    /// Joints turn no further than this, rad: hip, knee and ankle of any recording lie within.
    private static final double FURTHEST = Math.PI;

    /// Knees bend back no further than this, rad (20°).
    private static final double FURTHEST_BACK = 0.35;

    private static final double HIGHEST_TORQUE = 10;
    private static final double LOWEST_PEAK_TORQUE = 0.05;

    private final RecordingFiles files;
    private final Leg leg;
    private final RecordingOptions options;
    private final List<Convention> conventions;
    /// As the angles have it, once they were read.
    private KneeFlexion flexion = KneeFlexion.POSITIVE;

    /// @param conventions where to say what was settled
    KneeReader(RecordingFiles files, Leg leg, RecordingOptions options, List<Convention> conventions) {
        this.files = files;
        this.leg = leg;
        this.options = options;
        this.conventions = conventions;
    }

    /// Whether a column is an angle or a torque that this reader knows.
    static boolean reads(ColumnName column) {
        return isTorque(column) || Muscles.JOINTS.stream().anyMatch(joint -> isAngle(column, joint));
    }

    private static boolean isAngle(ColumnName column, String joint) {
        return ANGLE_NAMES.get(joint).contains(column.without(Set.of()));
    }

    private static boolean isTorque(ColumnName column) {
        return TORQUE_NAMES.contains(column.without(TORQUE_UNITS));
    }

    /// The joint angles, rad, with the project's signs.
    Recording.Angles angles() {
        Table table = files.angles();
        Map<String, ColumnName> columns = angleColumns(table);
        AngleUnit unit = unit(table, columns);
        List<float[]> samples = new ArrayList<>();
        columns.forEach((joint, column) -> {
            double[] angle = scaled(
                    table.column(column.text()), column.unit().orElse(unit).radians());
            if (joint.equals("knee")) {
                flexion = flexion(angle);
            }
            double sign = joint.equals("knee") ? flexion.factor() : 1;
            samples.add(inRange(joint, scaled(angle, sign), table));
        });
        return new Recording.Angles(
                List.copyOf(columns.keySet()), new Signal(table.sampling().rate(), samples.toArray(float[][]::new)));
    }

    private Map<String, ColumnName> angleColumns(Table table) {
        Map<String, ColumnName> columns = new LinkedHashMap<>();
        for (String joint : Muscles.JOINTS) {
            only(
                            table,
                            joint + " angle",
                            table.columns().stream()
                                    .map(ColumnName::of)
                                    .filter(column -> column.fits(leg) && isAngle(column, joint))
                                    .toList())
                    .ifPresent(column -> columns.put(joint, column));
        }
        if (!columns.containsKey("knee")) {
            throw new UnusableRecording("%s has no knee angle of the %s leg, such as knee_angle_%s; its columns are %s"
                    .formatted(table.name(), side(), side().charAt(0), table.columns()));
        }
        Muscles.JOINTS.stream()
                .filter(joint -> !columns.containsKey(joint))
                .forEach(joint -> conventions.add(
                        new Convention(joint + " angle", "0, masked", Source.ASSUMED, table.name() + " has none", "")));
        return columns;
    }

    private Optional<ColumnName> only(Table table, String what, List<ColumnName> columns) {
        List<ColumnName> ofLeg =
                columns.stream().filter(column -> column.leg().isPresent()).toList();
        List<ColumnName> nearest = ofLeg.isEmpty() ? columns : ofLeg;
        if (nearest.size() > 1) {
            throw new UnusableRecording("%s: the %s could be any of %s; leave one of them"
                    .formatted(
                            table.name(),
                            what,
                            nearest.stream().map(ColumnName::text).toList()));
        }
        return nearest.stream().findFirst();
    }

    private AngleUnit unit(Table table, Map<String, ColumnName> columns) {
        double furthest = columns.values().stream()
                .flatMapToDouble(column -> Arrays.stream(table.column(column.text())))
                .map(Math::abs)
                .max()
                .orElseThrow();
        Settled<AngleUnit> unit = unit(table, columns, furthest);
        if (unit.value() == AngleUnit.DEGREES && furthest < 3) {
            throw new UnusableRecording(
                    "%s: angles are said to be in degrees but none exceeds %s; give --angles rad if they are radians"
                            .formatted(table.name(), number(furthest)));
        }
        if (unit.value() == AngleUnit.RADIANS && furthest > FURTHEST) {
            throw new UnusableRecording(
                    "%s: angles are said to be in radians but reach %s; give --angles deg if they are degrees"
                            .formatted(table.name(), number(furthest)));
        }
        conventions.add(unit.convention());
        return unit.value();
    }

    private Settled<AngleUnit> unit(Table table, Map<String, ColumnName> columns, double furthest) {
        Optional<AngleUnit> named = columns.values().stream()
                .flatMap(column -> column.unit().stream())
                .findFirst();
        if (options.angleUnit().isPresent()) {
            return Settled.of(options.angleUnit().get(), "angles", Source.GIVEN, "by option", "--angles");
        }
        if (named.isPresent()) {
            return Settled.of(named.get(), "angles", Source.FOUND, "by the names of the columns", "--angles");
        }
        if (table.inDegrees().isPresent()) {
            return Settled.of(
                    table.inDegrees().get() ? AngleUnit.DEGREES : AngleUnit.RADIANS,
                    "angles",
                    Source.FOUND,
                    "%s says inDegrees=%s"
                            .formatted(table.name(), table.inDegrees().get() ? "yes" : "no"),
                    "--angles");
        }
        return Settled.of(
                furthest > FURTHEST ? AngleUnit.DEGREES : AngleUnit.RADIANS,
                "angles",
                Source.ASSUMED,
                "they reach %s and the header does not tell".formatted(number(furthest)),
                "--angles");
    }

    /// The sign of flexion: as told, or the side to which the knee goes further.
    private KneeFlexion flexion(double[] knee) {
        Settled<KneeFlexion> settled = options.kneeFlexion()
                .map(given -> Settled.of(given, "knee flexion", Source.GIVEN, "by option", "--knee-flexion"))
                .orElseGet(() -> flexionIn(knee));
        conventions.add(settled.convention());
        return settled.value();
    }

    private Settled<KneeFlexion> flexionIn(double[] knee) {
        double lowest = Arrays.stream(knee).min().orElseThrow();
        double highest = Arrays.stream(knee).max().orElseThrow();
        if (Math.max(Math.abs(lowest), Math.abs(highest)) < FURTHEST_BACK
                || lowest < -FURTHEST_BACK && highest > FURTHEST_BACK) {
            throw new UnusableRecording(
                    "%s: the knee angle lies in %s to %s degrees, which does not tell the sign of flexion; give --knee-flexion positive or negative"
                            .formatted(
                                    files.angles().name(),
                                    number(Math.toDegrees(lowest)),
                                    number(Math.toDegrees(highest))));
        }
        return Settled.of(
                highest > -lowest ? KneeFlexion.POSITIVE : KneeFlexion.NEGATIVE,
                "knee flexion",
                Source.FOUND,
                String.format(
                        Locale.ROOT,
                        "the knee angle lies in %.1f to %.1f degrees",
                        Math.toDegrees(lowest),
                        Math.toDegrees(highest)),
                "--knee-flexion");
    }

    private float[] inRange(String joint, double[] angle, Table table) {
        float[] samples = new float[angle.length];
        double lowest = joint.equals("knee") ? -FURTHEST_BACK : -FURTHEST;
        for (int i = 0; i < angle.length; i++) {
            if (!(angle[i] >= lowest && angle[i] <= FURTHEST)) {
                throw new UnusableRecording(String.format(
                        Locale.ROOT,
                        "%s: the %s angle is %s degrees in row %d, outside %.0f to %.0f; check its unit (--angles) and sign (--knee-flexion)",
                        table.name(),
                        joint,
                        number(Math.toDegrees(angle[i])),
                        i + 1,
                        Math.toDegrees(lowest),
                        Math.toDegrees(FURTHEST)));
            }
            samples[i] = (float) angle[i];
        }
        return samples;
    }

    /// The knee torque over body mass, N·m/kg, extension positive.
    ///
    /// @param mass body mass, kg
    double[] torque(double mass) {
        Table table = files.torque();
        ColumnName column = only(
                        table,
                        "knee torque",
                        table.columns().stream()
                                .map(ColumnName::of)
                                .filter(name -> name.fits(leg) && isTorque(name))
                                .toList())
                .orElseThrow(() ->
                        new UnusableRecording("%s has no knee torque of the %s leg, such as %s; its columns are %s"
                                .formatted(
                                        table.name(),
                                        side(),
                                        files.csv()
                                                ? "knee_torque"
                                                : "knee_angle_%c_moment".formatted(side().charAt(0)),
                                        table.columns())));
        boolean perKilogram = options.torquePerKilogram() || column.has("kg");
        Settled<KneeTorque> direction = direction(column);
        conventions.add(direction.convention());
        double scale = direction.value().factor() / (perKilogram ? 1 : mass);
        return plausible(scaled(table.column(column.text()), scale), table);
    }

    private Settled<KneeTorque> direction(ColumnName column) {
        String what = "knee torque";
        String option = "--knee-torque";
        if (options.kneeTorque().isPresent()) {
            return Settled.of(options.kneeTorque().get(), what, Source.GIVEN, "positive so, by option", option);
        }
        if (column.has("extension") || column.has("flexion")) {
            KneeTorque named = column.has("extension") ? KneeTorque.EXTENSION : KneeTorque.FLEXION;
            return Settled.of(named, what, Source.FOUND, "positive so, by the column's name", option);
        }
        if (files.csv()) {
            return Settled.of(
                    KneeTorque.EXTENSION, what, Source.ASSUMED, "positive so, as the column is defined", option);
        }
        return Settled.of(
                flexion.torque(),
                what,
                Source.FOUND,
                "positive so: inverse dynamics gives a generalised force, which follows its angle",
                option);
    }

    private double[] plausible(double[] torque, Table table) {
        double peak = Arrays.stream(torque).map(Math::abs).max().orElseThrow();
        if (peak > HIGHEST_TORQUE) {
            throw new UnusableRecording(
                    "%s: the knee torque reaches %s N·m/kg, more than any knee gives; torques are in N·m, so check their unit and --mass"
                            .formatted(table.name(), number(peak)));
        }
        if (peak < LOWEST_PEAK_TORQUE) {
            throw new UnusableRecording(
                    "%s: the knee torque never exceeds %s N·m/kg; if the file has N·m/kg already, give --torque-per-kilogram"
                            .formatted(table.name(), number(peak)));
        }
        return torque;
    }

    private String side() {
        return leg.name().toLowerCase(Locale.ROOT);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}

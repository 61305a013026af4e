package io.gaitbus.workbench.recording;

import static io.gaitbus.workbench.recording.Sampling.number;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.Convention.Source;
import io.gaitbus.workbench.recording.MuscleNames.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the electrodes in the columns of a table: whose leg, which muscles, what kind of EMG.
final class ElectrodeReader {

    /// A normalised envelope above this is none: it is volts, or percent.
    private static final double HIGHEST_ENVELOPE = 3;

    /// One that never rises above this is none either.
    private static final double LOWEST_PEAK = 0.005;

    /// Surface EMG stays below 10 mV; beyond this it is not in volts, V.
    private static final double HIGHEST_RAW = 0.05;

    private final Table table;
    private final List<ColumnName> columns;

    /// @param table   the table that holds the EMG
    /// @param columns those of its columns that may be EMG
    ElectrodeReader(Table table, List<ColumnName> columns) {
        this.table = table;
        this.columns = columns;
    }

    /// The leg that the electrodes are on: that with more of them.
    Settled<Leg> leg(Optional<Leg> given) {
        if (given.isPresent()) {
            return Settled.of(given.get(), "leg", Source.GIVEN, "by option", "--leg");
        }
        long right = measuredOn(Leg.RIGHT);
        long left = measuredOn(Leg.LEFT);
        if (right == 0 && left == 0) {
            return Settled.of(Leg.RIGHT, "leg", Source.ASSUMED, "no channel's name tells", "--leg");
        }
        String reason = right > 0 && left > 0
                ? "%s has channels of both, %d right and %d left; the other is not streamed"
                        .formatted(table.name(), right, left)
                : "by the names of the channels in " + table.name();
        return Settled.of(left > right ? Leg.LEFT : Leg.RIGHT, "leg", Source.FOUND, reason, "--leg");
    }

    private long measuredOn(Leg leg) {
        return columns.stream()
                .filter(column -> column.leg().equals(Optional.of(leg)))
                .filter(column -> MuscleNames.meaning(column) instanceof Meaning.Measured)
                .count();
    }

    /// What the samples are: as told, or activations where the names say so, or raw where they swing about 0.
    Settled<EmgKind> kind(Optional<EmgKind> given, Map<String, ColumnName> electrodes) {
        if (given.isPresent()) {
            return Settled.of(given.get(), "EMG", Source.GIVEN, "by option", "--emg");
        }
        if (electrodes.values().stream().allMatch(column -> column.has("activation"))) {
            return Settled.of(EmgKind.ACTIVATION, "EMG", Source.FOUND, "by the names of the channels", "--emg");
        }
        boolean raw = electrodes.values().stream().allMatch(column -> swingsAboutZero(table.column(column.text())));
        return raw
                ? Settled.of(EmgKind.RAW, "EMG", Source.FOUND, "it swings about 0", "--emg")
                : Settled.of(EmgKind.ENVELOPE, "EMG", Source.ASSUMED, "it does not swing about 0", "--emg");
    }

    /// Which channel measures which muscle of a leg, in the order of the table.
    ///
    /// @param conventions where to say which channels are left out
    Map<String, ColumnName> electrodes(Leg leg, List<Convention> conventions) {
        Map<String, ColumnName> electrodes = new LinkedHashMap<>();
        take(leg, false, electrodes);
        take(leg, true, electrodes);
        if (electrodes.isEmpty()) {
            throw new UnusableRecording(
                    "%s: none of its columns %s names a muscle of the %s leg that can be used; name them as in rect_fem, vas_lat, vas_med, bifemlh, semimem, med_gas, lat_gas, tib_ant, soleus"
                            .formatted(table.name(), texts(columns), leg.name().toLowerCase(java.util.Locale.ROOT)));
        }
        List<ColumnName> left = columns.stream()
                .filter(column -> column.fits(leg) && !electrodes.containsValue(column))
                .toList();
        say(left, electrodes, conventions);
        return electrodes;
    }

    private void take(Leg leg, boolean standIns, Map<String, ColumnName> electrodes) {
        List<String> before = List.copyOf(electrodes.keySet());
        for (ColumnName column : columns) {
            if (column.fits(leg)
                    && MuscleNames.meaning(column) instanceof Meaning.Measured(String muscle, boolean standIn)
                    && standIn == standIns
                    && !before.contains(muscle)) {
                ColumnName other = electrodes.putIfAbsent(muscle, column) instanceof ColumnName twin ? twin : column;
                if (!standIns && other != column) {
                    throw new UnusableRecording("%s: `%s` and `%s` both measure %s; leave one of them, or give --leg"
                            .formatted(table.name(), other.text(), column.text(), muscle));
                }
            }
        }
    }

    private void say(List<ColumnName> left, Map<String, ColumnName> electrodes, List<Convention> conventions) {
        List<String> map = new ArrayList<>();
        electrodes.forEach((muscle, column) -> map.add(column.text() + " → " + muscle));
        conventions.add(new Convention("channels", String.join(", ", map), Source.FOUND, "by their names", ""));
        List<String> unused = texts(left.stream()
                .filter(column -> !(MuscleNames.meaning(column) instanceof Meaning.Unknown))
                .toList());
        List<String> unmapped = texts(left.stream()
                .filter(column -> MuscleNames.meaning(column) instanceof Meaning.Unknown)
                .toList());
        if (!unused.isEmpty()) {
            conventions.add(new Convention(
                    "unused", String.join(", ", unused), Source.FOUND, "muscles that have no input here", ""));
        }
        if (!unmapped.isEmpty()) {
            conventions.add(new Convention(
                    "unmapped", String.join(", ", unmapped), Source.FOUND, "name no muscle that is known", ""));
        }
    }

    /// The samples of some electrodes, fit for their kind.
    ///
    /// @return [electrodes][samples]
    float[][] samples(Map<String, ColumnName> electrodes, EmgKind kind, List<Convention> conventions) {
        float[][] samples = new float[electrodes.size()][];
        double lowest = 0;
        double highestPeak = 0;
        int row = 0;
        for (ColumnName column : electrodes.values()) {
            double[] values = table.column(column.text());
            double peak = java.util.Arrays.stream(values).max().orElseThrow();
            lowest = Math.min(lowest, java.util.Arrays.stream(values).min().orElseThrow());
            highestPeak = Math.max(highestPeak, peak);
            samples[row++] = kind == EmgKind.RAW ? volts(values, column) : normalised(values, column, kind, peak);
        }
        if (kind != EmgKind.RAW) {
            requireVisible(highestPeak);
        }
        if (kind != EmgKind.RAW && lowest < 0) {
            conventions.add(new Convention(
                    "EMG below 0",
                    "clipped to 0",
                    Source.FOUND,
                    "down to %s, though muscles pull only".formatted(number(lowest)),
                    ""));
        }
        return samples;
    }

    private float[] volts(double[] values, ColumnName column) {
        double furthest = java.util.Arrays.stream(values).map(Math::abs).max().orElseThrow();
        if (furthest > HIGHEST_RAW) {
            throw new UnusableRecording(
                    "%s: %s reaches %s; raw EMG is in volts, below %s: divide millivolts by 1000, microvolts by 1000000"
                            .formatted(table.name(), column.text(), number(furthest), number(HIGHEST_RAW)));
        }
        return floats(values);
    }

    private float[] normalised(double[] values, ColumnName column, EmgKind kind, double peak) {
        if (peak > HIGHEST_ENVELOPE) {
            throw new UnusableRecording(
                    "%s: %s rises to %s; %s is a fraction of the maximal contraction, about 0 to 1, not volts or percent (raw EMG: --emg raw)"
                            .formatted(
                                    table.name(),
                                    column.text(),
                                    number(peak),
                                    kind.name().toLowerCase(java.util.Locale.ROOT)));
        }
        double ceiling = kind == EmgKind.ACTIVATION ? 1 : Double.POSITIVE_INFINITY;
        float[] samples = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            samples[i] = (float) Math.clamp(values[i], 0, ceiling);
        }
        return samples;
    }

    private void requireVisible(double highestPeak) {
        if (highestPeak < LOWEST_PEAK) {
            throw new UnusableRecording(
                    "%s: no channel rises above %s of its maximal contraction; divide envelopes by their MVC value first"
                            .formatted(table.name(), number(highestPeak)));
        }
    }

    private static boolean swingsAboutZero(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        double power = java.util.Arrays.stream(values)
                .map(value -> value * value)
                .average()
                .orElse(0);
        return power > 0 && Math.abs(mean) < 0.1 * Math.sqrt(power);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static List<String> texts(List<ColumnName> columns) {
        return columns.stream().map(ColumnName::text).toList();
    }
}

package io.gaitbus.workbench.recording;

import static io.gaitbus.workbench.recording.Sampling.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of a recording: named columns over an even time axis, every value a number.
final class Table {

    private final String name;
    private final Sampling sampling;
    private final List<String> columns;
    private final double[][] values;
    private final Optional<Boolean> inDegrees;

    private Table(
            String name, Sampling sampling, List<String> columns, double[][] values, Optional<Boolean> inDegrees) {
        this.name = name;
        this.sampling = sampling;
        this.columns = List.copyOf(columns);
        this.values = values;
        this.inDegrees = inDegrees;
    }

    /// A table as read from a file.
    ///
    /// @param name      what messages call it: the file's name
    /// @param header    its columns, the time among them
    /// @param rows      its rows, each as long as the header
    /// @param inDegrees whether its angles are in degrees, where the file tells
    /// @throws UnusableRecording where it has no time, a column twice, or a value that is no number
    static Table of(String name, List<String> header, List<double[]> rows, Optional<Boolean> inDegrees) {
        int time = timeColumn(name, header);
        List<String> columns = new ArrayList<>(header);
        columns.remove(time);
        requireDistinct(name, columns);
        double[][] values = new double[columns.size()][rows.size()];
        double[] stamps = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            int next = 0;
            for (int column = 0; column < header.size(); column++) {
                double value = rows.get(row)[column];
                if (!Double.isFinite(value)) {
                    throw new UnusableRecording(
                            "%s: %s is %s in row %d; every value must be a number, so fill or cut the gap"
                                    .formatted(name, header.get(column), value, row + 1));
                }
                if (column == time) {
                    stamps[row] = value;
                } else {
                    values[next++][row] = value;
                }
            }
        }
        return new Table(name, Sampling.of(stamps, name), columns, values, inDegrees);
    }

    private static int timeColumn(String name, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            if (List.of("time", "time_s", "t").contains(header.get(column).toLowerCase(java.util.Locale.ROOT))) {
                return column;
            }
        }
        throw new UnusableRecording("%s has no column `time`; its columns are %s".formatted(name, header));
    }

    private static void requireDistinct(String name, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.indexOf(columns.get(column)) != column) {
                throw new UnusableRecording(
                        "%s has two columns `%s`; each name may stand once".formatted(name, columns.get(column)));
            }
        }
    }

    String name() {
        return name;
    }

    Sampling sampling() {
        return sampling;
    }

    /// Its columns, without the time.
    List<String> columns() {
        return columns;
    }

    /// The values of one of its columns, in the unit of the file.
    double[] column(String column) {
        return values[columns.indexOf(column)].clone();
    }

    /// Whether its angles are in degrees, where the file tells.
    Optional<Boolean> inDegrees() {
        return inDegrees;
    }

    /// The rows from one time to another, each nearest to it.
    Table between(double start, double end) {
        int first = sampling.rowAt(start);
        int last = sampling.rowAt(end);
        if (last <= first) {
            throw new UnusableRecording("%s has no rows from %s s to %s s".formatted(name, number(start), number(end)));
        }
        double[][] cut = new double[values.length][];
        for (int column = 0; column < values.length; column++) {
            cut[column] = java.util.Arrays.copyOfRange(values[column], first, last + 1);
        }
        return new Table(name, sampling.rows(first, last), columns, cut, inDegrees);
    }
}

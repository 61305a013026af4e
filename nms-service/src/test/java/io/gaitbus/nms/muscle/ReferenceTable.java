package io.gaitbus.nms.muscle;

import io.gaitbus.nms.Recordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A table of the reference results: a column a signal, a row a frame or a muscle.
final class ReferenceTable {

    private final List<String> names;
    private final List<String[]> rows;

    private ReferenceTable(List<String> names, List<String[]> rows) {
        this.names = names;
        this.rows = rows;
    }

    /// Skips the test, visibly, where it is absent.
    static ReferenceTable read(String file) {
        Path path = Recordings.file("nms-reference/" + file);
        try {
            List<String> lines = Files.readAllLines(path);
            return new ReferenceTable(
                    List.of(lines.getFirst().split(",")),
                    lines.stream().skip(1).map(line -> line.split(",")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the reference " + path, e);
        }
    }

    int rows() {
        return rows.size();
    }

    double[] column(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no column %s among %s".formatted(name, names));
        }
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
    }

    /// A number in the row of a muscle.
    double of(String muscle, String column) {
        String[] row =
                rows.stream().filter(it -> it[0].equals(muscle)).findFirst().orElseThrow();
        return Double.parseDouble(row[names.indexOf(column)]);
    }

    /// All columns but the time.
    List<String> signals() {
        return names.subList(1, names.size());
    }

    static double rootMeanSquare(double[] values) {
        return Math.sqrt(
                Arrays.stream(values).map(value -> value * value).average().orElseThrow());
    }
}

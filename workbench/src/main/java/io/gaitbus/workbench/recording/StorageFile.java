package io.gaitbus.workbench.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads OpenSim's storage and motion files (`.sto`, `.mot`): a header that ends with `endheader`, the names of the
/// columns, and rows of numbers.
///
/// The header's entries (`nRows=6097`, `nColumns=10`, `inDegrees=yes`, or SIMM's `datarows 6097`) may each be absent;
/// names and numbers are parted by tabs or blanks; empty lines do not count.
///
/// Source: OpenSim documentation, "Storage (.sto) Files" and "Motion (.mot) Files".
final class StorageFile {

    private static final Pattern ENTRY = Pattern.compile("\\s*(\\w+)\\s*(?:=|\\s)\\s*(\\S+)\\s*");

    private StorageFile() {}

    /// @throws UnusableRecording where the file is no such table, or one that was cut off
    static Table read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return read(file.getFileName().toString(), text.lines().toList());
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    static Table read(String name, List<String> lines) {
        int end = endOfHeader(name, lines);
        Map<String, String> header = header(lines.subList(0, end));
        List<String> body = lines.subList(end + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (body.isEmpty()) {
            throw new UnusableRecording("%s is truncated: nothing follows its header".formatted(name));
        }
        List<String> columns = List.of(body.getFirst().trim().split("\\s+"));
        requireColumns(name, header, columns);
        List<double[]> rows = rows(name, columns, body.subList(1, body.size()));
        requireRows(name, header, rows.size());
        return Table.of(name, columns, rows, inDegrees(header));
    }

    private static int endOfHeader(String name, List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).trim().equalsIgnoreCase("endheader")) {
                return line;
            }
        }
        throw new UnusableRecording(
                "%s has no line `endheader`, so it is no OpenSim table, or one that was cut off".formatted(name));
    }

    private static Map<String, String> header(List<String> lines) {
        Map<String, String> entries = new HashMap<>();
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                entries.put(entry.group(1).toLowerCase(Locale.ROOT), entry.group(2));
            }
        }
        return entries;
    }

    private static List<double[]> rows(String name, List<String> columns, List<String> lines) {
        List<double[]> rows = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.trim().split("\\s+");
            if (fields.length != columns.size()) {
                throw new UnusableRecording(
                        "%s: row %d has %d values, though %d columns are named; the file may be truncated there"
                                .formatted(name, rows.size() + 1, fields.length, columns.size()));
            }
            double[] row = new double[fields.length];
            for (int column = 0; column < fields.length; column++) {
                row[column] = Numbers.parse(fields[column], name, columns.get(column), rows.size() + 1);
            }
            rows.add(row);
        }
        return rows;
    }

    private static void requireColumns(String name, Map<String, String> header, List<String> columns) {
        OptionalInt promised = count(header, "ncolumns", "datacolumns");
        if (promised.isPresent() && promised.getAsInt() != columns.size()) {
            throw new UnusableRecording("%s: its header promises %d columns, %d are named"
                    .formatted(name, promised.getAsInt(), columns.size()));
        }
    }

    private static void requireRows(String name, Map<String, String> header, int rows) {
        OptionalInt promised = count(header, "nrows", "datarows");
        if (promised.isPresent() && promised.getAsInt() != rows) {
            throw new UnusableRecording("%s %s: its header promises %d rows, it holds %d"
                    .formatted(
                            name,
                            rows < promised.getAsInt() ? "is truncated" : "has too many rows",
                            promised.getAsInt(),
                            rows));
        }
    }

    private static OptionalInt count(Map<String, String> header, String... names) {
        for (String name : names) {
            String value = header.getOrDefault(name, "");
            if (value.matches("\\d{1,9}")) {
                return OptionalInt.of(Integer.parseInt(value));
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<Boolean> inDegrees(Map<String, String> header) {
        return Optional.ofNullable(header.get("indegrees")).map("yes"::equalsIgnoreCase);
    }
}

package io.gaitbus.workbench.recording;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a CSV whose first line names the columns; parted by commas, semicolons or tabs.
final class CsvTable {

    private CsvTable() {}

    /// @throws UnusableRecording where the file is no such table, or one that was cut off
    static Table read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be read as text: %s".formatted(file, e.getMessage()), e);
        }
    }

    static Table read(String name, String text) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<CsvRecord> all = records.stream().toList();
            if (all.isEmpty()) {
                throw new UnusableRecording("%s is empty; its first line must name the columns".formatted(name));
            }
            List<String> header =
                    all.getFirst().getFields().stream().map(String::trim).toList();
            return Table.of(name, header, rows(name, header, all.subList(1, all.size())), Optional.empty());
        } catch (CsvParseException e) {
            throw new UnusableRecording("%s is no CSV: %s".formatted(name, innermost(e)), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /// A table of words, such as a list of people: each line by the names of its columns.
    static List<Map<String, String>> texts(String name, String text) {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            return records.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (CsvParseException e) {
            throw new UnusableRecording("%s is no CSV: %s".formatted(name, innermost(e)), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static String innermost(Throwable fault) {
        Throwable innermost = fault;
        while (innermost.getCause() instanceof Throwable cause) {
            innermost = cause;
        }
        return innermost.getMessage();
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<double[]> rows(String name, List<String> header, List<CsvRecord> records) {
        List<double[]> rows = new ArrayList<>();
        for (CsvRecord record : records) {
            if (record.getFieldCount() != header.size()) {
                throw new UnusableRecording(
                        "%s: line %d has %d values, though %d columns are named; the file may be truncated there"
                                .formatted(
                                        name, record.getStartingLineNumber(), record.getFieldCount(), header.size()));
            }
            double[] row = new double[header.size()];
            for (int column = 0; column < row.length; column++) {
                row[column] = Numbers.parse(record.getField(column), name, header.get(column), rows.size() + 1);
            }
            rows.add(row);
        }
        return rows;
    }
}

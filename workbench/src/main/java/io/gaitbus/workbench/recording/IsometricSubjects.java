package io.gaitbus.workbench.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The people of `subjects.csv`.
final class IsometricSubjects {

    private IsometricSubjects() {}

    /// By their number.
    static Map<Integer, Person> read(Path file) {
        try {
            return parsed(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Map<Integer, Person> parsed(String name, String text) {
        Map<Integer, Person> people = new TreeMap<>();
        for (Map<String, String> row : CsvTable.texts(name, text)) {
            int number = (int) number(name, row, "id");
            double height = number(name, row, "height_cm") / 100;
            people.put(
                    number,
                    new Person(
                            String.format(Locale.ROOT, "ID%02d", number),
                            number(name, row, "mass_kg"),
                            false,
                            OptionalDouble.of(height),
                            OptionalDouble.empty()));
        }
        return people;
    }

    private static double number(String name, Map<String, String> row, String column) {
        try {
            double value = Double.parseDouble(row.getOrDefault(column, ""));
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the value
        }
        throw new UnusableRecording(
                "%s: %s is `%s`; a number above 0 is needed".formatted(name, column, row.getOrDefault(column, "")));
    }
}

package io.gaitbus.workbench.recording;

import static io.gaitbus.workbench.recording.Sampling.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables of a recording, over the same span of time: three OpenSim tables in a folder, or one CSV with all.
///
/// @param emg    EMG
/// @param angles joint angles
/// @param torque knee torque by inverse dynamics
/// @param csv    whether all three are one CSV
record RecordingFiles(Table emg, Table angles, Table torque, boolean csv) {

    /// Spans that differ by this much or less are cut to what they share without asking, s.
    private static final double NEGLIGIBLE = 1;

    /// Finds and reads the tables of a recording.
    ///
    /// @param place a folder, or one CSV
    /// @param crop  whether tables of different spans may be cut to what they share
    /// @throws UnusableRecording where there is no such recording
    static RecordingFiles read(Path place, boolean crop) {
        if (!Files.exists(place)) {
            throw new UnusableRecording(
                    "there is no folder or file %s; a recording is a folder with *emg*.sto, *ik*.sto (or .mot) and *id*.sto, or a CSV"
                            .formatted(place));
        }
        if (Files.isRegularFile(place)) {
            return csv(place);
        }
        List<Path> tables = filesEndingIn(place, "sto", "mot");
        List<Path> csvs = filesEndingIn(place, "csv");
        if (tables.isEmpty() && csvs.size() == 1) {
            return csv(csvs.getFirst());
        }
        if (tables.isEmpty()) {
            throw new UnusableRecording(
                    "%s holds %d CSV files and no .sto or .mot; a recording is *emg*.sto, *ik*.sto (or .mot) and *id*.sto, or one CSV"
                            .formatted(place, csvs.size()));
        }
        Table emg = StorageFile.read(pick(place, tables, "EMG", "emg"));
        Table angles = StorageFile.read(pick(place, tables, "joint angles", "ik"));
        Table torque = StorageFile.read(pick(place, tables, "joint moments", "id"));
        return new RecordingFiles(emg, angles, torque, false).overSharedSpan(crop);
    }

    private static RecordingFiles csv(Path file) {
        Table table = CsvTable.read(file);
        return new RecordingFiles(table, table, table, true);
    }

    private static List<Path> filesEndingIn(Path folder, String... endings) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> lowerName(file).endsWith("." + ending)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be listed: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /// The one file that a word names: `ik.sto` before `results_ik.sto` before `walkik.sto`.
    private static Path pick(Path folder, List<Path> files, String what, String word) {
        List<Pattern> nearest = List.of(
                Pattern.compile(word + "\\.\\w+"),
                Pattern.compile("(.*[^a-z])?" + word + "([^a-z].*)?\\.\\w+"),
                Pattern.compile(".*" + word + ".*\\.\\w+"));
        for (Pattern pattern : nearest) {
            List<Path> matching = files.stream()
                    .filter(file -> pattern.matcher(lowerName(file)).matches())
                    .toList();
            if (matching.size() > 1) {
                throw new UnusableRecording("%s: %s could be any of %s; leave one of them in the folder"
                        .formatted(folder, what, names(matching)));
            }
            if (matching.size() == 1) {
                return matching.getFirst();
            }
        }
        throw new UnusableRecording(
                "%s has no *%s*.sto with the %s; it holds %s".formatted(folder, word, what, names(files)));
    }

    private static List<Path> names(List<Path> files) {
        return files.stream().map(Path::getFileName).toList();
    }

    private RecordingFiles overSharedSpan(boolean crop) {
        List<Table> all = List.of(emg, angles, torque);
        double start = all.stream()
                .mapToDouble(table -> table.sampling().start())
                .max()
                .orElseThrow();
        double end =
                all.stream().mapToDouble(table -> table.sampling().end()).min().orElseThrow();
        for (Table table : all) {
            double missing =
                    Math.max(start - table.sampling().start(), table.sampling().end() - end);
            if (missing > NEGLIGIBLE && !crop || end <= start) {
                throw new UnusableRecording(
                        "the tables cover different spans: %s; give them the same, or cut them to what they share by --crop"
                                .formatted(String.join(
                                        ", ",
                                        all.stream().map(RecordingFiles::span).toList())));
            }
        }
        return new RecordingFiles(
                emg.between(start, end), angles.between(start, end), torque.between(start, end), false);
    }

    private static String span(Table table) {
        return "%s %s to %s s"
                .formatted(
                        table.name(),
                        number(table.sampling().start()),
                        number(table.sampling().end()));
    }
}

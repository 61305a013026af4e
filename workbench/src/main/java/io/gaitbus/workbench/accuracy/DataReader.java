package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.population.Recipe;
import io.gaitbus.workbench.population.SimulatedPopulation;
import io.gaitbus.workbench.recording.Convention;
import io.gaitbus.workbench.recording.IsometricHolds;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.RecordingOptions;
import io.gaitbus.workbench.recording.RecordingReader;
import io.gaitbus.workbench.recording.UnusableRecording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Reads data: a recording, a folder of recordings of one person, a folder of isometric holds of many, or
/// simulated subjects.
///
/// @param boutSeconds how long simulated subjects do each activity, s
record DataReader(double boutSeconds) {

    private static final Pattern SIMULATED = Pattern.compile("simulated(?::(\\d{1,4}))?");
    private static final int SIMULATED_SUBJECTS = 12;

    /// Seeds of simulated subjects to be tested on; no population learns from them, and no demonstration
    /// shows them.
    private static final long FIRST_TESTED = Recipe.FIRST_SUBJECT / 2;

    private static final List<Double> HELD = List.of(5.0);
    private static final List<Double> MOVED = List.of(5.0, 10.0, 20.0);

    /// Reads one.
    ///
    /// @param given as on the command line
    /// @throws UnusableRecording where there is no such data
    DataSet read(String given) {
        Matcher simulated = SIMULATED.matcher(given);
        if (simulated.matches()) {
            int subjects = Optional.ofNullable(simulated.group(1))
                    .map(Integer::parseInt)
                    .orElse(SIMULATED_SUBJECTS);
            return simulated(given, subjects);
        }
        Path place = Path.of(given);
        if (Files.isDirectory(place) && IsometricHolds.in(place)) {
            return isometric(name(place), IsometricHolds.read(place));
        }
        List<Path> recordings = recordings(place);
        return ofOnePerson(
                name(place),
                recordings.stream()
                        .map(recording -> RecordingReader.read(recording, RecordingOptions.NONE))
                        .toList());
    }

    /// Further simulated subjects, only to learn from, with the channels of one lab or another.
    ///
    /// @param seconds of each activity, s
    static List<Subject> population(int subjects, double seconds) {
        return LongStream.range(Recipe.FIRST_SUBJECT, Recipe.FIRST_SUBJECT + subjects)
                .parallel()
                .mapToObj(seed -> simulated(
                        "simulated population",
                        SimulatedPopulation.measured(seed, seconds).toList()))
                .toList();
    }

    private DataSet simulated(String given, int subjects) {
        if (subjects < 1) {
            throw new UnusableRecording("%s: no subject; simulated:12, for example, would be right".formatted(given));
        }
        List<Subject> all = LongStream.range(FIRST_TESTED, FIRST_TESTED + subjects)
                .parallel()
                .mapToObj(SimulatedSubject::of)
                .map(subject -> simulated(
                        "simulated",
                        Arrays.stream(Activity.values())
                                .map(activity -> subject.perform(activity, boutSeconds))
                                .toList()))
                .toList();
        return new DataSet(
                "simulated",
                all,
                MOVED,
                List.of(
                        "%d simulated subjects, %s s of each of %d activities; their torque is exact, without a low-pass"
                                .formatted(subjects, PlainNumber.of(boutSeconds), Activity.values().length)));
    }

    private static Subject simulated(String data, List<Recording> recordings) {
        String id = recordings.getFirst().person().id();
        return new Subject(
                data,
                id,
                recordings.stream()
                        .map(recording -> new Bout(data, id, recording.activity(), recording))
                        .toList());
    }

    private static DataSet isometric(String name, List<Recording> recordings) {
        Map<String, List<Recording>> people = recordings.stream()
                .collect(Collectors.groupingBy(
                        recording -> recording.person().id(), LinkedHashMap::new, Collectors.toList()));
        List<Subject> subjects = people.entrySet().stream()
                .map(person -> Subject.of(name, person.getKey(), person.getValue()))
                .toList();
        return new DataSet(name, subjects, HELD, notes(recordings.subList(0, 1)));
    }

    /// Recordings that lie in one folder are of one person.
    private static DataSet ofOnePerson(String name, List<Recording> recordings) {
        List<String> ids = recordings.stream()
                .map(recording -> recording.person().id())
                .distinct()
                .toList();
        List<Double> masses = recordings.stream()
                .map(recording -> recording.person().mass())
                .distinct()
                .toList();
        if (masses.size() > 1) {
            throw new UnusableRecording(
                    "%s: recordings of people of %s kg; those in one folder must be of one person, whom subject.yaml there can tell"
                            .formatted(name, masses));
        }
        Subject subject = Subject.of(name, ids.size() == 1 ? ids.getFirst() : name, recordings);
        return new DataSet(name, List.of(subject), MOVED, notes(recordings));
    }

    private static List<String> notes(List<Recording> recordings) {
        return recordings.stream()
                .map(recording -> "%s: %s"
                        .formatted(
                                recording.name(),
                                recording.conventions().stream()
                                        .filter(convention -> convention.source() == Convention.Source.ASSUMED
                                                || convention.what().equals("activity"))
                                        .map(convention -> convention.what() + " " + convention.value())
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    /// The recordings in a place: itself, or the folders and CSVs in it.
    private static List<Path> recordings(Path place) {
        if (!Files.isDirectory(place) || !filesOf(place, true).isEmpty()) {
            return List.of(place);
        }
        List<Path> inside = filesOf(place, false);
        return inside.isEmpty() ? List.of(place) : inside;
    }

    /// @param tables whether to list the tables in a folder, else the folders that hold some
    private static List<Path> filesOf(Path folder, boolean tables) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> tables
                            ? Files.isRegularFile(file) && file.toString().matches("(?i).*\\.(sto|mot|csv)")
                            : Files.isDirectory(file) && !filesOf(file, true).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be listed: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static String name(Path place) {
        Path name = place.toAbsolutePath().normalize().getFileName();
        return name == null ? place.toString() : name.toString();
    }
}

package io.gaitbus.workbench.recording;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.Convention.Source;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Reads knee extensions and flexions held against a load cell at the ankle: `subjects.csv` and, of each
/// subject and task, `IDnn_kneeext_VL.csv.gz` and `IDnn_kneeflex_BF.csv.gz`.
///
///     τ = ± F g · 0.246 h / m,   + in extension, − in flexion
///
/// with the force `F` in kgf, the body height `h` for the lever, which nobody measured (the shank's share
/// of the height is that of D. A. Winter (2009), Biomechanics and motor control of human movement, 4th ed.,
/// figure 4.1), and the body mass `m`. Hip and knee are at 90°, the ankle at 0°: said by the protocol, not
/// measured. EMG is taken to be in µV, and the side, which nobody told, for the right one.
///
/// The data: Silva et al. (2024), Biomed. Signal Process. Control 88, 105635 (CC0).
public final class IsometricHolds {

    /// Kilogram-force, N. Exact by definition.
    static final double KILOGRAM_FORCE = 9.80665;

    /// Length of the shank over body height.
    static final double SHANK_OVER_HEIGHT = 0.246;

    private static final float VOLTS_PER_MICROVOLT = 1e-6f;
    private static final double CUTOFF = 6;
    private static final String SUBJECTS = "subjects.csv";

    private static final List<Task> TASKS =
            List.of(new Task("kneeext_VL", "knee-extension", 1), new Task("kneeflex_BF", "knee-flexion", -1));

    private static final Map<String, String> ELECTRODES =
            Map.of("emg_vl", "vas_lat", "emg_bf", "bifemlh", "emg_ta", "tib_ant", "emg_gl", "lat_gas");

    /// What is held.
    ///
    /// @param file     as file names have it
    /// @param activity in words
    /// @param sign     of its torque, extension positive
    private record Task(String file, String activity, int sign) {}

    private IsometricHolds() {}

    /// Whether a folder holds such recordings.
    public static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(SUBJECTS))
                && !files(folder, ".*_kneeext_VL\\.csv\\.gz").isEmpty();
    }

    /// All of them, subject by subject.
    ///
    /// @throws UnusableRecording where a file is not as it should be
    public static List<Recording> read(Path folder) {
        Map<Integer, Person> people = IsometricSubjects.read(folder.resolve(SUBJECTS));
        return people.entrySet().stream()
                .flatMap(entry -> TASKS.stream()
                        .map(task ->
                                file(folder, entry.getKey(), task).map(file -> read(file, entry.getValue(), task))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Path> file(Path folder, int number, Task task) {
        return files(folder, "ID0*%d_%s\\.csv\\.gz".formatted(number, task.file)).stream()
                .findFirst();
    }

    private static List<Path> files(Path folder, String pattern) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be listed: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static Recording read(Path file, Person person, Task task) {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return of(CsvTable.read(file.getFileName().toString(), text), person, task);
        } catch (IOException e) {
            throw new UnusableRecording("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Recording of(Table table, Person person, Task task) {
        double rate = table.sampling().rate();
        return new Recording(
                task.activity,
                person,
                task.activity,
                Leg.RIGHT,
                emg(table, rate),
                posture(table.sampling()),
                new KneeReference(rate, torque(table, person, task.sign), CUTOFF),
                conventions(person));
    }

    private static Emg emg(Table table, double rate) {
        List<String> columns =
                table.columns().stream().filter(ELECTRODES::containsKey).toList();
        if (columns.size() < ELECTRODES.size()) {
            throw new UnusableRecording("%s has columns %s; %s are needed"
                    .formatted(
                            table.name(),
                            table.columns(),
                            ELECTRODES.keySet().stream().sorted().toList()));
        }
        List<Electrode> electrodes = columns.stream()
                .map(column -> new Electrode(column, ELECTRODES.get(column), 1))
                .toList();
        float[][] volts = new float[columns.size()][];
        for (int channel = 0; channel < volts.length; channel++) {
            double[] microvolts = table.column(columns.get(channel));
            volts[channel] = new float[microvolts.length];
            for (int i = 0; i < microvolts.length; i++) {
                volts[channel][i] = VOLTS_PER_MICROVOLT * (float) microvolts[i];
            }
        }
        return new Emg(EmgKind.RAW, electrodes, new Signal(rate, volts));
    }

    private static Angles posture(Sampling sampling) {
        int frames = (int) Math.floor((sampling.rows() - 1) / sampling.rate() * FrameGrid.FRAME_RATE + 1e-6) + 1;
        float[][] angles = new float[Muscles.JOINTS.size()][frames];
        Arrays.fill(angles[Muscles.JOINTS.indexOf("hip")], (float) (Math.PI / 2));
        Arrays.fill(angles[Muscles.JOINTS.indexOf("knee")], (float) (Math.PI / 2));
        return new Angles(Muscles.JOINTS, new Signal(FrameGrid.FRAME_RATE, angles), Set.copyOf(Muscles.JOINTS));
    }

    private static double[] torque(Table table, Person person, int sign) {
        if (!table.columns().contains("force_kgf")) {
            throw new UnusableRecording(
                    "%s has columns %s; force_kgf is needed".formatted(table.name(), table.columns()));
        }
        double[] force = table.column("force_kgf");
        double lever = SHANK_OVER_HEIGHT * person.height().orElseThrow();
        double perKilogramForce = sign * KILOGRAM_FORCE * lever / person.mass();
        return IntStream.range(0, force.length)
                .mapToDouble(i -> perKilogramForce * force[i])
                .toArray();
    }

    private static List<Convention> conventions(Person person) {
        String lever = String.format(
                Locale.ROOT, "%.3f m", SHANK_OVER_HEIGHT * person.height().orElse(0));
        return List.of(
                new Convention("lever", lever, Source.ASSUMED, "0.246 of the body height (Winter)", ""),
                new Convention("angles", "hip 90°, knee 90°, ankle 0°", Source.ASSUMED, "held still by protocol", ""),
                new Convention("EMG unit", "µV", Source.ASSUMED, "its size", ""),
                new Convention("leg", "right", Source.ASSUMED, "nothing tells it", ""),
                new Convention("reference", "6 Hz low-pass", Source.ASSUMED, "forward and backward, part by part", ""));
    }
}

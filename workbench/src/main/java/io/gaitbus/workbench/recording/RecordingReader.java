package io.gaitbus.workbench.recording;

import static io.gaitbus.workbench.recording.Sampling.number;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.Convention.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads a recording from a folder of OpenSim tables or from one CSV, and says every convention it settled.
///
/// **Start reading here.** [RecordingFiles] finds the tables, [ElectrodeReader] the EMG in them, [KneeReader] angles
/// and torque, [SubjectCard] what is known of the subject.
public final class RecordingReader {

    /// What is taken for the mass of a person nobody knows, kg: about that of the generic anatomy.
    private static final double MASS_OF_NOBODY = 75;

    private RecordingReader() {}

    /// @param place a folder, or a CSV
    /// @throws UnusableRecording where it cannot be used, saying what is wrong and what would be right
    public static Recording read(Path place, RecordingOptions options) {
        List<Convention> conventions = new ArrayList<>();
        RecordingFiles files = RecordingFiles.read(place, options.crop());
        ElectrodeReader electrodes = new ElectrodeReader(files.emg(), emgColumns(files));
        Settled<Leg> leg = electrodes.leg(options.leg());
        conventions.add(leg.convention());
        Recording.Emg emg = emg(files, electrodes, leg.value(), options, conventions);
        KneeReader knee = new KneeReader(files, leg.value(), options, conventions);
        Recording.Angles angles = onGrid(knee.angles(), conventions);
        Person person = person(place, options, conventions);
        double[] torque = knee.torque(person.mass());
        String activity = activity(angles, options, conventions);
        KneeReference reference =
                new KneeReference(files.torque().sampling().rate(), torque, cutoff(activity, conventions));
        return new Recording(name(place), person, activity, leg.value(), emg, angles, reference, conventions);
    }

    private static List<ColumnName> emgColumns(RecordingFiles files) {
        return files.emg().columns().stream()
                .map(ColumnName::of)
                .filter(column -> !(files.csv() && KneeReader.reads(column)))
                .toList();
    }

    private static Recording.Emg emg(
            RecordingFiles files,
            ElectrodeReader reader,
            Leg leg,
            RecordingOptions options,
            List<Convention> conventions) {
        Map<String, ColumnName> columns = reader.electrodes(leg, conventions);
        Settled<EmgKind> kind = reader.kind(options.emgKind(), columns);
        conventions.add(kind.convention());
        List<Recording.Electrode> electrodes = columns.entrySet().stream()
                .map(entry -> new Recording.Electrode(entry.getValue().text(), entry.getKey(), 1))
                .toList();
        float[][] samples = reader.samples(columns, kind.value(), conventions);
        return new Recording.Emg(
                kind.value(), electrodes, new Signal(files.emg().sampling().rate(), samples));
    }

    /// Angles at a rate that never meets the frames again would leave the last frames waiting for ever.
    private static Recording.Angles onGrid(Recording.Angles angles, List<Convention> conventions) {
        double rate = angles.signal().rate();
        double samplesInTwoSeconds = 2 * rate;
        if (Math.abs(samplesInTwoSeconds - Math.rint(samplesInTwoSeconds)) < 1e-6) {
            return angles;
        }
        conventions.add(new Convention(
                "angle rate",
                "%s Hz, resampled to %s Hz".formatted(number(rate), number(FrameGrid.FRAME_RATE)),
                Source.FOUND,
                "linearly, for samples never fall on frames",
                ""));
        return new Recording.Angles(angles.joints(), angles.signal().resampled(FrameGrid.FRAME_RATE));
    }

    private static Person person(Path place, RecordingOptions options, List<Convention> conventions) {
        Optional<SubjectCard> card = SubjectCard.of(place);
        OptionalDouble known = card.map(SubjectCard::mass).orElseGet(OptionalDouble::empty);
        String origin = card.map(SubjectCard::origin).orElse("");
        double mass = options.mass().orElse(known.orElse(MASS_OF_NOBODY));
        boolean assumed = options.mass().isEmpty() && known.isEmpty();
        conventions.add(new Convention(
                "mass",
                number(mass) + " kg",
                options.mass().isPresent() ? Source.GIVEN : assumed ? Source.ASSUMED : Source.FOUND,
                options.mass().isPresent() ? "by option" : assumed ? "nothing tells it" : origin,
                "--mass"));
        OptionalDouble legLength = options.legLength().isPresent()
                ? options.legLength()
                : card.map(SubjectCard::legLength).orElseGet(OptionalDouble::empty);
        OptionalDouble height = card.map(SubjectCard::height).orElseGet(OptionalDouble::empty);
        return new Person(
                identifier(card.map(SubjectCard::subject).orElseGet(() -> name(place))),
                mass,
                assumed,
                height,
                legLength);
    }

    private static String activity(Recording.Angles angles, RecordingOptions options, List<Convention> conventions) {
        if (options.activity().isPresent()) {
            String given = options.activity().get();
            conventions.add(new Convention("activity", given, Source.GIVEN, "by option", "--activity"));
            return given;
        }
        Optional<Stride> stride = stride(angles);
        String activity = stride.map(Stride::activity).orElse("other");
        String reason = stride.map(found -> String.format(Locale.ROOT, "%.2f strides a second", found.frequency()))
                .orElse("the knee angle does not repeat itself");
        conventions.add(new Convention("activity", activity, Source.FOUND, reason, "--activity"));
        return activity;
    }

    private static Optional<Stride> stride(Recording.Angles angles) {
        float[] knee = angles.signal()
                .cut(0, angles.signal().samples())[angles.joints().indexOf("knee")];
        double[] angle = new double[knee.length];
        for (int i = 0; i < knee.length; i++) {
            angle[i] = knee[i];
        }
        return Stride.of(angle, angles.signal().rate());
    }

    private static double cutoff(String activity, List<Convention> conventions) {
        double cutoff = Set.of("running", "run").contains(activity) ? 12 : 6;
        conventions.add(new Convention(
                "reference",
                String.format(Locale.ROOT, "%.0f Hz low-pass", cutoff),
                Source.ASSUMED,
                "fourth-order Butterworth, forward and backward, each part by itself, 0.5 s dropped at the cut; 12 Hz when running, else 6",
                "--activity"));
        return cutoff;
    }

    private static String name(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getFileName())
                .map(Path::toString)
                .map(name -> name.replaceFirst("(?i)\\.csv$", ""))
                .orElse("recording");
    }

    private static String identifier(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        return clean.isEmpty() ? "recording" : clean.substring(0, Math.min(64, clean.length()));
    }
}

package io.gaitbus.workbench.calibration;

import io.gaitbus.message.EmgKind;
import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.evaluation.AssumedMvc;
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.RecordingOptions;
import io.gaitbus.workbench.recording.RecordingReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads what a calibration is fitted to and judged on.
///
/// @param recording  where the recording is
/// @param seconds    the seconds of it to fit to
/// @param tests      those to judge on; none: all after those fitted to
/// @param reading    what is said about the recordings
/// @param fitting    how muscles are fitted
/// @param delay      electromechanical delay to begin with, s, in [0, 0.1]
/// @param tendon     whether tendons stretch
/// @param unfiltered whether the reference is taken as it was measured
record PlanReader(
        Path recording,
        Seconds seconds,
        List<TestSeconds> tests,
        RecordingOptions reading,
        CalibrationOptions fitting,
        double delay,
        TendonModel tendon,
        boolean unfiltered) {

    PlanReader {
        tests = List.copyOf(tests);
    }

    /// Reads all of it.
    ///
    /// @param shown is shown each recording
    CalibrationPlan read(Consumer<Recording> shown) {
        Recording fitted = AssumedMvc.of(read(recording), seconds.to());
        shown.accept(fitted);
        Anatomy anatomy = Features.anatomy(fitted);
        MuscleParameters generic = MuscleParameters.generic(anatomy);
        return new CalibrationPlan(
                new MuscleParameters(anatomy, generic.muscles(), delay, tendon, generic.curves()),
                fitting,
                Part.of(fitted, anatomy, seconds),
                tests.isEmpty() ? rest(fitted, anatomy) : tests(fitted, anatomy, shown),
                unfiltered
                        ? "unfiltered"
                        : "low-pass of %s Hz without lag, each part by itself"
                                .formatted(PlainNumber.of(fitted.reference().cutoff())));
    }

    private Recording read(Path place) {
        Recording read = RecordingReader.read(place, reading);
        if (read.emg().kind() == EmgKind.ACTIVATION) {
            throw new Failure(
                    "%s holds activations, to which no activation dynamics can be fitted; raw EMG or envelopes are needed"
                            .formatted(place));
        }
        return unfiltered ? read.unfiltered() : read;
    }

    /// All seconds after those fitted to, if there is one at least.
    private List<Part> rest(Recording fitted, Anatomy anatomy) {
        double end = fitted.seconds();
        return end - seconds.to() < 2 ? List.of() : List.of(Part.of(fitted, anatomy, new Seconds(seconds.to(), end)));
    }

    private List<Part> tests(Recording fitted, Anatomy anatomy, Consumer<Recording> shown) {
        List<Part> parts = new ArrayList<>();
        for (TestSeconds test : tests) {
            Path place = test.recording().orElse(recording);
            Recording tested = place.equals(recording) ? fitted : other(place, fitted);
            if (tested != fitted) {
                shown.accept(tested);
            }
            parts.add(Part.of(tested, anatomy, test.seconds()));
        }
        return parts;
    }

    private Recording other(Path place, Recording fitted) {
        Recording other = AssumedMvc.as(fitted, read(place));
        if (other.person().mass() != fitted.person().mass()) {
            throw new Failure("%s is of a person of %s kg, %s of one of %s kg; another recording of the same is needed"
                    .formatted(
                            other.name(),
                            PlainNumber.of(other.person().mass()),
                            fitted.name(),
                            PlainNumber.of(fitted.person().mass())));
        }
        return other;
    }
}

package io.gaitbus.workbench.evaluation;

import io.gaitbus.gait.Muscles;
import io.gaitbus.message.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.workbench.recording.Convention;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Electrode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Raw EMG whose maximum voluntary contraction was not recorded is divided by the highest causal envelope
/// of its first seconds: those that are learned from, never those that are tested on.
public final class AssumedMvc {

    private static final double LEAST = 1e-9;

    /// What the reader leaves where nothing tells the MVC value, V.
    private static final double UNKNOWN = 1;

    private AssumedMvc() {}

    /// The recording with MVC values, where it needs them.
    ///
    /// @param seconds how much of its beginning to look at, s
    public static Recording of(Recording recording, double seconds) {
        return of(List.of(recording), _ -> seconds).getFirst();
    }

    /// The recordings of one person, all divided by the same: the highest envelope over the first seconds
    /// of each.
    ///
    /// @param seconds how much of a recording's beginning to look at, s; 0: it is not learned from
    public static List<Recording> of(List<Recording> recordings, ToDoubleFunction<Recording> seconds) {
        if (recordings.stream().noneMatch(AssumedMvc::isMissing)) {
            return recordings;
        }
        Map<String, Double> highest = new HashMap<>();
        for (Recording recording : recordings) {
            if (isMissing(recording) && seconds.applyAsDouble(recording) > 0) {
                look(recording.until(seconds.applyAsDouble(recording)), highest);
            }
        }
        return recordings.stream()
                .map(recording -> isMissing(recording)
                        ? divided(recording, highest, seconds.applyAsDouble(recording))
                        : recording)
                .toList();
    }

    /// Whether a recording holds raw EMG without the value that makes it an excitation.
    public static boolean isMissing(Recording recording) {
        return recording.emg().kind() == EmgKind.RAW
                && recording.emg().electrodes().stream().noneMatch(electrode -> electrode.mvc() != UNKNOWN);
    }

    /// With the MVC value of 1 that the reader left, excitations are envelopes in volts.
    private static void look(Recording recording, Map<String, Double> highest) {
        float[][] envelopes = SensorFrames.excitations(Features.sensorFrames(recording));
        for (Electrode electrode : recording.emg().electrodes()) {
            highest.merge(electrode.muscle(), highest(envelopes, electrode.muscle()), Math::max);
        }
    }

    private static Recording divided(Recording recording, Map<String, Double> highest, double seconds) {
        List<Electrode> electrodes = recording.emg().electrodes().stream()
                .map(electrode -> new Electrode(
                        electrode.channel(),
                        electrode.muscle(),
                        highest.getOrDefault(electrode.muscle(), electrode.mvc())))
                .toList();
        List<Convention> conventions = new ArrayList<>(recording.conventions());
        conventions.add(new Convention(
                "MVC",
                String.format(
                        Locale.ROOT, "highest envelope of the first %.0f s", Math.min(seconds, recording.seconds())),
                Convention.Source.ASSUMED,
                "raw EMG comes without one",
                ""));
        return recording.with(electrodes, conventions);
    }

    /// Another recording of the same person with the MVC values of the first, where it needs them: what is
    /// compared must be divided by the same.
    public static Recording as(Recording first, Recording other) {
        if (other.emg().kind() != EmgKind.RAW) {
            return other;
        }
        List<Electrode> electrodes = other.emg().electrodes().stream()
                .map(electrode -> first.emg().electrodes().stream()
                        .filter(known -> known.muscle().equals(electrode.muscle()))
                        .map(known -> new Electrode(electrode.channel(), electrode.muscle(), known.mvc()))
                        .findFirst()
                        .orElse(electrode))
                .toList();
        return other.with(electrodes, other.conventions());
    }

    private static double highest(float[][] envelopes, String muscle) {
        int channel = Muscles.MEASURABLE.indexOf(muscle);
        double highest = LEAST;
        for (float envelope : envelopes[channel]) {
            highest = Math.max(highest, envelope);
        }
        return highest;
    }
}

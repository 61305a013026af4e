package io.gaitbus.workbench.evaluation;

import io.gaitbus.gait.Muscles;
import io.gaitbus.message.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.workbench.recording.Convention;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Electrode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Raw EMG whose maximum voluntary contraction was not recorded is divided by the highest causal envelope of its first
/// seconds: those that are learned from, never those that are tested on.
public final class AssumedMvc {

    private static final double LEAST = 1e-9;

    /// What the reader leaves where nothing tells the MVC value, V.
    private static final double UNKNOWN = 1;

    private AssumedMvc() {}

    /// The recording with MVC values, where it needs them.
    ///
    /// @param seconds how much of its beginning to look at, s
    public static Recording of(Recording recording, double seconds) {
        boolean known = recording.emg().electrodes().stream().anyMatch(electrode -> electrode.mvc() != UNKNOWN);
        if (recording.emg().kind() != EmgKind.RAW || known) {
            return recording;
        }
        // with the MVC value of 1 that the reader left, excitations are envelopes in volts
        float[][] envelopes = SensorFrames.excitations(Features.sensorFrames(recording.until(seconds)));
        List<Electrode> electrodes = new ArrayList<>();
        for (Electrode electrode : recording.emg().electrodes()) {
            electrodes.add(
                    new Electrode(electrode.channel(), electrode.muscle(), highest(envelopes, electrode.muscle())));
        }
        List<Convention> conventions = new ArrayList<>(recording.conventions());
        conventions.add(new Convention(
                "MVC",
                String.format(
                        Locale.ROOT, "highest envelope of the first %.0f s", Math.min(seconds, recording.seconds())),
                Convention.Source.ASSUMED,
                "raw EMG comes without one",
                ""));
        return with(recording, electrodes, conventions);
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
        return with(other, electrodes, other.conventions());
    }

    private static Recording with(Recording recording, List<Electrode> electrodes, List<Convention> conventions) {
        return new Recording(
                recording.name(),
                recording.person(),
                recording.activity(),
                recording.leg(),
                new Recording.Emg(
                        recording.emg().kind(), electrodes, recording.emg().signal()),
                recording.angles(),
                recording.reference(),
                conventions);
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

package io.gaitbus.workbench.simulation;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.EmgKind;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A simulated bout as a lab with other equipment would have recorded it.
public final class OtherLab {

    private OtherLab() {}

    /// A lab whose system streams normalised linear envelopes, at 100 Hz.
    ///
    /// @param raw with raw EMG
    public static Recording withEnvelopes(Recording raw) {
        if (raw.emg().kind() != EmgKind.RAW) {
            throw new IllegalArgumentException(
                    "EMG is %s; RAW would be right".formatted(raw.emg().kind()));
        }
        Signal signal = raw.emg().signal();
        List<Electrode> electrodes = raw.emg().electrodes();
        float[][] envelopes = LiveChain.excitations(signal.rate(), electrodes, signal.cut(0, signal.samples()));
        List<Electrode> normalised = electrodes.stream()
                .map(electrode -> new Electrode(electrode.channel(), electrode.muscle(), 1))
                .toList();
        return with(raw, new Emg(EmgKind.ENVELOPE, normalised, new Signal(FrameGrid.FRAME_RATE, envelopes)));
    }

    /// A lab with fewer electrodes.
    ///
    /// @param muscles those that it does not measure; not all
    public static Recording without(Recording recording, Set<String> muscles) {
        Emg emg = recording.emg();
        int[] kept = IntStream.range(0, emg.electrodes().size())
                .filter(i -> !muscles.contains(emg.electrodes().get(i).muscle()))
                .toArray();
        float[][] all = emg.signal().cut(0, emg.signal().samples());
        float[][] left = IntStream.of(kept).mapToObj(i -> all[i]).toArray(float[][]::new);
        List<Electrode> electrodes =
                IntStream.of(kept).mapToObj(emg.electrodes()::get).toList();
        return with(
                recording,
                new Emg(emg.kind(), electrodes, new Signal(emg.signal().rate(), left)));
    }

    private static Recording with(Recording recording, Emg emg) {
        return new Recording(
                recording.name(),
                recording.person(),
                recording.activity(),
                recording.leg(),
                emg,
                recording.angles(),
                recording.reference(),
                recording.conventions());
    }
}

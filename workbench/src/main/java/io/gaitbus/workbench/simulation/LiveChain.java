package io.gaitbus.workbench.simulation;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import io.gaitbus.workbench.recording.Recording.Electrode;
import java.util.List;

/// Raw EMG through the signal chain of the live stream.
final class LiveChain {

    private LiveChain() {}

    /// Linear envelopes over MVC values, clipped to [0, 1], at the frame rate, [electrodes][frames].
    ///
    /// @param rate of the EMG, Hz
    /// @param emg  V, [electrodes][samples]
    static float[][] excitations(double rate, List<Electrode> electrodes, float[][] emg) {
        List<EmgChannel> channels = electrodes.stream()
                .map(electrode -> new EmgChannel(electrode.muscle(), electrode.mvc()))
                .toList();
        SignalChain chain =
                SignalChain.of(new StreamSetup(EmgKind.RAW, rate, channels, List.of("knee"), FrameGrid.FRAME_RATE));
        int frames = (int) Math.round(emg[0].length / rate * FrameGrid.FRAME_RATE);
        SensorChunk whole = new SensorChunk(0, frames, emg, new float[1][frames], true);
        float[][] ofMuscles =
                chain.advance(chain.atRest(), whole).frames().getFirst().excitations();
        return electrodes.stream()
                .map(electrode -> ofMuscles[Muscles.MEASURABLE.indexOf(electrode.muscle())])
                .toArray(float[][]::new);
    }
}

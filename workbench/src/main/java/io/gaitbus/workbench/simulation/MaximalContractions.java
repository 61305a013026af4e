package io.gaitbus.workbench.simulation;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import java.util.Arrays;
import java.util.List;

/// How a lab finds the MVC values of a subject: by contractions that should be maximal and seldom are, each muscle
/// for some seconds, the knee held at 70°.
final class MaximalContractions {

    /// Seconds of a contraction, and of its end that counts.
    private static final int TRIAL = 4;

    private static final int PLATEAU = 2;

    /// Knee flexion, rad.
    private static final double KNEE = Math.toRadians(70);

    private MaximalContractions() {}

    /// Mean linear envelope on the plateau of each electrode's contraction, V.
    ///
    /// @param electrodes in the order of [Muscles#MEASURABLE]
    static double[] envelopes(List<SkinElectrode> electrodes, Chance chance) {
        float[][] emg = new float[electrodes.size()][TRIAL * Montage.RATE];
        for (int electrode = 0; electrode < emg.length; electrode++) {
            contract(electrodes.get(electrode), emg[electrode], chance);
        }
        return Arrays.stream(liveEnvelopes(emg))
                .mapToDouble(MaximalContractions::plateau)
                .toArray();
    }

    private static void contract(SkinElectrode electrode, float[] emg, Chance chance) {
        EmgSource source = new EmgSource(electrode.lower(), electrode.higher(), Montage.RATE);
        double amplitude = electrode.gain() * electrode.amplitude(electrode.effort(), KNEE);
        for (int i = 0; i < emg.length; i++) {
            double muscle = amplitude * source.next(chance.normal(0, 1));
            emg[i] = (float) (muscle + electrode.baseline() * chance.normal(0, 1));
        }
    }

    /// Through the signal chain of the live stream, as if MVC were 1 V: V, [electrodes][frames].
    private static float[][] liveEnvelopes(float[][] emg) {
        List<EmgChannel> channels = Muscles.MEASURABLE.stream()
                .map(muscle -> new EmgChannel(muscle, 1))
                .toList();
        SignalChain chain = SignalChain.of(
                new StreamSetup(EmgKind.RAW, Montage.RATE, channels, List.of("knee"), FrameGrid.FRAME_RATE));
        int frames = TRIAL * (int) FrameGrid.FRAME_RATE;
        SensorChunk whole = new SensorChunk(0, frames, emg, new float[1][frames], true);
        return SensorFrames.excitations(chain.advance(chain.atRest(), whole).frames());
    }

    private static double plateau(float[] envelope) {
        double sum = 0;
        int from = envelope.length * (TRIAL - PLATEAU) / TRIAL;
        for (int frame = from; frame < envelope.length; frame++) {
            sum += envelope[frame];
        }
        return sum / (envelope.length - from);
    }
}

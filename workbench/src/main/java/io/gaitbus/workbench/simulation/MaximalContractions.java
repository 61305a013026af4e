package io.gaitbus.workbench.simulation;

import io.gaitbus.workbench.recording.Recording.Electrode;
import java.util.Arrays;
import java.util.List;

/// How a lab finds the MVC values of a subject: by contractions that should be maximal and seldom are, each muscle
/// for some seconds, the knee held at 70°, through the live chain.
final class MaximalContractions {

    /// Seconds of a contraction, and of its end that counts.
    private static final int TRIAL = 4;

    private static final int PLATEAU = 2;

    /// Knee flexion, rad.
    private static final double KNEE = Math.toRadians(70);

    private MaximalContractions() {}

    /// Mean linear envelope on the plateau of each electrode's contraction, V.
    static double[] envelopes(List<SkinElectrode> electrodes, Chance chance) {
        float[][] emg = new float[electrodes.size()][TRIAL * Montage.RATE];
        for (int electrode = 0; electrode < emg.length; electrode++) {
            contract(electrodes.get(electrode), emg[electrode], chance);
        }
        List<Electrode> inVolts = electrodes.stream()
                .map(electrode -> new Electrode(electrode.muscle(), electrode.muscle(), 1))
                .toList();
        return Arrays.stream(LiveChain.excitations(Montage.RATE, inVolts, emg))
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

    private static double plateau(float[] envelope) {
        double sum = 0;
        int from = envelope.length * (TRIAL - PLATEAU) / TRIAL;
        for (int frame = from; frame < envelope.length; frame++) {
            sum += envelope[frame];
        }
        return sum / (envelope.length - from);
    }
}

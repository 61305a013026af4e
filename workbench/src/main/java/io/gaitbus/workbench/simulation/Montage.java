package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.KNEE;

import io.gaitbus.gait.Muscles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A subject's nine electrodes, what each picks up of its neighbours, and the MVC values found for them.
final class Montage {

    /// Samples a second, Hz.
    static final int RATE = 1000;

    /// Muscles that lie beside or under an electrode's own; each lends a share of its EMG.
    /// Source of shares of some percent: C. J. De Luca, R. Merletti (1988), Electroencephalogr. Clin. Neurophysiol.
    /// 69(6), 568–575.
    private static final Map<String, List<String>> NEIGHBOURS = Map.of(
            "rect_fem", List.of("vas_int", "vas_lat", "vas_med"),
            "vas_lat", List.of("vas_int", "rect_fem", "bifemsh"),
            "vas_med", List.of("vas_int", "rect_fem", "sar"),
            "bifemlh", List.of("bifemsh", "semiten", "vas_lat"),
            "semimem", List.of("semiten", "grac", "bifemlh"),
            "med_gas", List.of("soleus", "lat_gas"),
            "lat_gas", List.of("soleus", "med_gas"),
            "tib_ant", List.of("soleus", "lat_gas"),
            "soleus", List.of("med_gas", "lat_gas"));

    private static final double LEAST_CROSSTALK = 0.02;
    private static final double MOST_CROSSTALK = 0.14;

    /// Above this a movement artefact falls off, Hz.
    private static final double ARTEFACT_CORNER = 15;

    private final List<String> driven;
    private final List<SkinElectrode> electrodes;
    private final double[][] pickUp;
    private final double[] mvc;

    private Montage(List<String> driven, Chance chance) {
        this.driven = driven;
        this.electrodes = Muscles.MEASURABLE.stream()
                .map(muscle -> SkinElectrode.draw(muscle, chance))
                .toList();
        this.pickUp = new double[electrodes.size()][driven.size()];
        for (int electrode = 0; electrode < pickUp.length; electrode++) {
            String own = electrodes.get(electrode).muscle();
            pickUp[electrode][driven.indexOf(own)] = 1;
            for (String neighbour : NEIGHBOURS.get(own)) {
                pickUp[electrode][driven.indexOf(neighbour)] = chance.between(LEAST_CROSSTALK, MOST_CROSSTALK);
            }
        }
        this.mvc = MaximalContractions.envelopes(electrodes, chance.forThe("maximal contractions"));
    }

    /// @param driven names of all muscles, in the order of their excitations
    static Montage draw(List<String> driven, Chance chance) {
        return new Montage(driven, chance);
    }

    /// Linear envelope at maximal voluntary contraction, V.
    double mvc(int electrode) {
        return mvc[electrode];
    }

    /// Raw EMG in V, [electrodes][samples].
    ///
    /// @param excitations [driven][frames], from the motion's first step on
    float[][] emg(double[][] excitations, Motion motion, int samples, Chance chance) {
        float[][] emg = new float[electrodes.size()][samples];
        for (int muscle = 0; muscle < driven.size(); muscle++) {
            if (isHeard(muscle)) {
                add(muscle, excitations[muscle], motion, emg, chance.forThe(driven.get(muscle)));
            }
        }
        for (int electrode = 0; electrode < emg.length; electrode++) {
            disturb(electrodes.get(electrode), motion, emg[electrode], chance.forThe("noise " + electrode));
        }
        return emg;
    }

    private boolean isHeard(int muscle) {
        return Arrays.stream(pickUp).anyMatch(shares -> shares[muscle] > 0);
    }

    private void add(int muscle, double[] excitation, Motion motion, float[][] emg, Chance chance) {
        SkinElectrode shape = electrodes.get(loudestAt(muscle));
        EmgSource source = new EmgSource(shape.lower(), shape.higher(), RATE);
        for (int i = 0; i < emg[0].length; i++) {
            double place = (Motion.LEAD_IN + (double) i / RATE) * NeuralStrategy.RATE;
            int before = (int) place;
            double drive = excitation[before] + (place - before) * (excitation[before + 1] - excitation[before]);
            double sample = source.next(chance.normal(0, 1))
                    * shape.amplitude(drive, motion.angle(KNEE, Motion.stepOf(i, RATE)));
            for (int electrode = 0; electrode < emg.length; electrode++) {
                emg[electrode][i] += (float) (electrodes.get(electrode).gain() * pickUp[electrode][muscle] * sample);
            }
        }
    }

    private int loudestAt(int muscle) {
        return IntStream.range(0, pickUp.length)
                .boxed()
                .max((a, b) -> Double.compare(pickUp[a][muscle], pickUp[b][muscle]))
                .orElseThrow();
    }

    /// Adds the noise of amplifier and skin, and an artefact of low frequency wherever the knee moves.
    private static void disturb(SkinElectrode electrode, Motion motion, float[] emg, Chance chance) {
        double slow = 0;
        double slower = 0;
        double keep = Math.exp(-2 * Math.PI * ARTEFACT_CORNER / RATE);
        double level = Math.sqrt(Math.pow(1 + keep, 3) / ((1 - keep) * (1 + keep * keep))); // back to a variance of 1
        for (int i = 0; i < emg.length; i++) {
            slow = keep * slow + (1 - keep) * chance.normal(0, 1);
            slower = keep * slower + (1 - keep) * slow;
            double speed = Math.abs(motion.velocity(KNEE, Motion.stepOf(i, RATE))) / 5;
            double artefact = electrode.artefact() * speed * level * slower;
            emg[i] += (float) (electrode.baseline() * chance.normal(0, 1) + artefact);
        }
    }
}

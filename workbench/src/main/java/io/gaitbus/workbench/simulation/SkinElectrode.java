package io.gaitbus.workbench.simulation;

/// One electrode on one subject.
///
/// @param muscle   the muscle it should measure
/// @param gain     root mean square of the EMG at full excitation, V
/// @param bend     `γ`: EMG amplitude goes with excitation to this power; J. J. Woods, B. Bigland-Ritchie (1983),
///                 Am. J. Phys. Med. 62(6), 287–299, find force-EMG relations from straight to bent
/// @param shift    change of the gain per radian of knee flexion, as the muscle slides under the skin; 1/rad. A.
///                 Rainoldi et al. (2000), J. Electromyogr. Kinesiol. 10(5), 327–336, map how the amplitude goes
///                 with place
/// @param baseline noise of amplifier and skin, V rms
/// @param artefact of moving cables and skin, V rms at a knee velocity of 5 rad/s
/// @param effort   excitation reached in the contraction that should have been maximal, in (0, 1]
/// @param lower    lower corner of the muscle's spectrum, Hz
/// @param higher   upper corner, Hz
record SkinElectrode(
        String muscle,
        double gain,
        double bend,
        double shift,
        double baseline,
        double artefact,
        double effort,
        double lower,
        double higher) {

    /// Knee flexion at which the gain is what it is called, rad.
    private static final double MIDDLE = Math.PI / 4;

    /// How often an electrode sits badly, and what share of the EMG it then picks up.
    private static final double WEAK = 0.06;

    private static final double WEAK_GAIN = 0.15;

    SkinElectrode {
        if (!(gain > 0 && bend > 0 && baseline >= 0 && artefact >= 0 && effort > 0 && effort <= 1)) {
            throw new IllegalArgumentException(
                    "an electrode of %s with gain %s V, bend %s, noise %s and %s V, effort %s"
                            .formatted(muscle, gain, bend, baseline, artefact, effort));
        }
        if (!(lower > 0 && higher > lower)) {
            throw new IllegalArgumentException("a spectrum from %s to %s Hz".formatted(lower, higher));
        }
    }

    /// Sizes: about half a millivolt and 4 µV, as of a fair bipolar electrode; C. J. De Luca et al. (2010), J.
    /// Biomech. 43(8), 1573–1579, on baseline noise and movement artefact. People reach 60 to 100 % of a maximum:
    /// ours, after D. G. Allen et al. (1995), Muscle & Nerve 18(6), 593–600.
    static SkinElectrode draw(String muscle, Chance chance) {
        double contact = chance.happens(WEAK) ? WEAK_GAIN : 1;
        return new SkinElectrode(
                muscle,
                contact * 4e-4 * chance.factor(0.5),
                Math.clamp(chance.normal(1.15, 0.15), 0.8, 1.6),
                Math.clamp(chance.normal(0, 0.15), -0.35, 0.35),
                4e-6 * chance.factor(0.5),
                1.5e-5 * chance.factor(0.6),
                chance.between(0.6, 1),
                chance.between(45, 75),
                chance.between(100, 160));
    }

    /// Amplitude of the EMG, over that at full excitation and a knee flexion of 45°.
    ///
    /// @param excitation in [0, 1]
    /// @param knee       flexion, rad
    double amplitude(double excitation, double knee) {
        return Math.pow(excitation, bend) * (1 + shift * (knee - MIDDLE));
    }
}

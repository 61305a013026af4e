package io.gaitbus.nms.signal;

/// What speaks against an EMG channel. Thresholds on volts are of the signal at the electrode, as ingest
/// asks for it.
///
/// Raw EMG, over the last [#STRETCHES] stretches (half a second):
///
/// - OFF: it stays within 0.5 µV; thermal noise of 10 kΩ of skin alone ranges over 1.7 µV (0.28 µV rms).
/// - SATURATED: 0.5 % of the samples repeat their predecessor at the highest or lowest value of all, over a
///   range of 0.2 mV or more: clipped peaks are flat.
/// - MOTION: the power below 30 Hz is 4 times that above, and 50 µV rms or more; or there is a step of 5 mV.
/// - HUM: half of the power above 30 Hz is mains and third harmonic, 50 or 60 Hz, and 10 µV rms or more.
///
/// Movement artefacts lie below 20 Hz, where surface EMG has little power: C. J. De Luca, L. D. Gilmore, M.
/// Kuznetsov, S. H. Roy (2010), J. Biomech. 43(8), 1573–1579. Surface EMG stays within ±5 mV (C. J. De Luca
/// (1997), J. Appl. Biomech. 13(2), 135–163, has 0 to 10 mV peak to peak), so that no step of 5 mV is a
/// muscle's. Amplifiers add 1 to 5 µV rms, far from OFF and below HUM: a muscle at rest is good. The other
/// numbers are ours.
///
/// The verdict on hum is one on the electrode, so it comes also where a notch takes the hum out.
///
/// Of envelopes and activations only one thing can be told: a value that stands still for [#LONGEST_STILL]
/// stretches (3 s). At 0 it is rest, for zero-lag filters are clipped there; at 1 or above it is SATURATED,
/// else OFF.
final class QualityRules {

    /// Frames of a stretch over which sums are taken; qualities change between two stretches.
    static final int FRAMES = 10;

    /// Stretches that are looked at.
    static final int STRETCHES = 5;

    /// Stretches for which a verdict outlasts its reasons, so that it does not flicker, and an electrode
    /// that comes back counts only when the filters have settled: 0.5 s after it, less than 1e-5 of a step
    /// is left of it; where a notch is on, less than 2e-4, which of 10 mV is 2 µV, and of a hum that ended
    /// 2e-3. A time and not a second threshold, for a verdict between two thresholds would never
    /// forget how it came about.
    static final int OUTLASTING = 6;

    /// Stretches for which an envelope must stand still.
    static final int LONGEST_STILL = 30;

    private static final double STILL = 0.5e-6;
    private static final double LEAST_CLIPPED = 0.2e-3;
    private static final double CLIPPED_SHARE = 0.005;
    private static final double MOTION_RATIO = 4;
    private static final double LEAST_MOTION = 50e-6;
    private static final double STEP = 5e-3;
    private static final double HUM_SHARE = 0.5;
    private static final double LEAST_HUM = 10e-6;

    private QualityRules() {}

    /// Whether something speaks for a verdict on raw EMG.
    static boolean raw(ChannelQuality verdict, SignalSums sums, int channel) {
        return switch (verdict) {
            case OFF -> sums.range(channel) <= STILL;
            case SATURATED ->
                sums.range(channel) >= LEAST_CLIPPED && sums.heldAtLimits(channel) >= CLIPPED_SHARE * sums.samples();
            case MOTION -> motion(sums, channel);
            case HUM -> hum(sums, channel);
            case GOOD, NOT_MEASURED -> false;
        };
    }

    private static boolean motion(SignalSums sums, int channel) {
        double above = sums.bandPower(channel);
        double below = sums.variance(channel) - above;
        boolean prevails = below >= MOTION_RATIO * above && below >= LEAST_MOTION * LEAST_MOTION;
        return prevails || sums.largestStep(channel) >= STEP;
    }

    private static boolean hum(SignalSums sums, int channel) {
        double mains = sums.mainsPower(channel);
        return mains >= HUM_SHARE * sums.bandPower(channel) && mains >= LEAST_HUM * LEAST_HUM;
    }

    /// Whether something speaks for a verdict on an envelope or activation that stands still.
    static boolean still(ChannelQuality verdict, double value) {
        return switch (verdict) {
            case OFF -> value != 0 && value < 1;
            case SATURATED -> value >= 1;
            case GOOD, NOT_MEASURED, HUM, MOTION -> false;
        };
    }
}

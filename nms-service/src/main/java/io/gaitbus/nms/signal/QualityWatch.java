package io.gaitbus.nms.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Watches the channels of a leg, and judges them whenever a stretch of [QualityRules#FRAMES] frames of the
/// grid is complete: always between the same frames, however samples are cut into windows. Its owner alone
/// changes it.
///
/// It remembers 0.5 s of raw EMG or 3 s of envelopes, and its verdicts for 0.6 s: nothing beyond 500
/// frames. Bridged frames tell nothing.
final class QualityWatch {

    /// What can be found, the first that holds being told.
    private static final List<ChannelQuality> FAULTS =
            List.of(ChannelQuality.OFF, ChannelQuality.SATURATED, ChannelQuality.MOTION, ChannelQuality.HUM);

    /// Below this share of a full look back, nothing is judged.
    private static final double LEAST_SHARE = 0.8;

    private final boolean raw;
    private final int channels;
    private final double enough;
    private final double[] previous;
    private final int[] still;
    private final int[] sinceFound; // stretches, [faults][channels] in one row
    private final SignalSums[] past; // complete, so they never change again
    private SignalSums current;

    /// @param rate EMG sampling rate, Hz
    QualityWatch(boolean raw, double rate, int channels) {
        this.raw = raw;
        this.channels = channels;
        this.enough = LEAST_SHARE * rate * QualityRules.STRETCHES * QualityRules.FRAMES / 100;
        this.previous = new double[channels];
        forgetPrevious();
        this.still = new int[channels];
        this.sinceFound = new int[FAULTS.size() * channels];
        Arrays.fill(sinceFound, QualityRules.OUTLASTING);
        this.past = new SignalSums[QualityRules.STRETCHES];
        Arrays.fill(past, new SignalSums(channels));
        this.current = new SignalSums(channels);
    }

    private QualityWatch(QualityWatch other) {
        this.raw = other.raw;
        this.channels = other.channels;
        this.enough = other.enough;
        this.previous = other.previous.clone();
        this.still = other.still.clone();
        this.sinceFound = other.sinceFound.clone();
        this.past = other.past.clone();
        this.current = other.current.copy();
    }

    QualityWatch copy() {
        return new QualityWatch(this);
    }

    /// Takes the samples of a frame as they came; [samples][channels] in one row.
    void watch(double[] block, int samples) {
        current.add(block, samples, previous);
    }

    /// Takes what is left of them above the movement artefacts.
    void watchBand(double[] band, int samples, double[] waves) {
        current.addBand(band, samples, waves);
    }

    /// No sample follows the last one directly: frames are missing.
    void forgetPrevious() {
        Arrays.fill(previous, Double.NaN);
    }

    /// Judges, where a frame completes a stretch.
    ///
    /// @return whether it did, so that qualities may have changed
    boolean completed(long frame) {
        if ((frame + 1) % QualityRules.FRAMES != 0) {
            return false;
        }
        System.arraycopy(past, 1, past, 0, past.length - 1);
        past[past.length - 1] = current;
        if (raw) {
            judgeRaw();
        } else {
            judgeStill();
        }
        current = new SignalSums(channels);
        return true;
    }

    private void judgeRaw() {
        SignalSums all = new SignalSums(channels);
        for (SignalSums stretch : past) {
            all.add(stretch);
        }
        boolean judged = all.samples() >= enough;
        for (int channel = 0; channel < channels; channel++) {
            for (int fault = 0; fault < FAULTS.size(); fault++) {
                found(fault, channel, judged && QualityRules.raw(FAULTS.get(fault), all, channel));
            }
        }
    }

    private void judgeStill() {
        for (int channel = 0; channel < channels; channel++) {
            boolean moved = current.samples() == 0 || current.largestStep(channel) > 0;
            still[channel] = moved ? 0 : Math.min(still[channel] + 1, QualityRules.LONGEST_STILL);
            boolean judged = still[channel] == QualityRules.LONGEST_STILL;
            for (int fault = 0; fault < FAULTS.size(); fault++) {
                found(fault, channel, judged && QualityRules.still(FAULTS.get(fault), current.highest(channel)));
            }
        }
    }

    private void found(int fault, int channel, boolean now) {
        int at = fault * channels + channel;
        sinceFound[at] = now ? 0 : Math.min(sinceFound[at] + 1, QualityRules.OUTLASTING);
    }

    /// The quality of each channel from the next frame on.
    List<ChannelQuality> qualities() {
        List<ChannelQuality> qualities = new ArrayList<>(channels);
        for (int channel = 0; channel < channels; channel++) {
            qualities.add(quality(channel));
        }
        return qualities;
    }

    private ChannelQuality quality(int channel) {
        for (int fault = 0; fault < FAULTS.size(); fault++) {
            if (sinceFound[fault * channels + channel] < QualityRules.OUTLASTING) {
                return FAULTS.get(fault);
            }
        }
        return ChannelQuality.GOOD;
    }
}

package io.gaitbus.workbench.recording;

import io.gaitbus.gait.FrameGrid;
import java.util.Arrays;

/// Channels sampled together: sample `i` is `i / rate` seconds after frame 0.
public final class Signal {

    private final double rate;
    private final float[][] channels;

    /// @param rate     samples a second, Hz, above 0
    /// @param channels [channels][samples], all of one length
    public Signal(double rate, float[][] channels) {
        if (!(rate > 0) || channels.length == 0) {
            throw new IllegalArgumentException("%d channels at %s Hz".formatted(channels.length, rate));
        }
        this.rate = rate;
        this.channels = channels;
    }

    /// Samples a second, Hz.
    public double rate() {
        return rate;
    }

    public int channels() {
        return channels.length;
    }

    /// Samples in each channel.
    public int samples() {
        return channels[0].length;
    }

    /// Samples `from` (included) to `to` (left out) of all channels.
    ///
    /// @return [channels][to − from]
    public float[][] cut(int from, int to) {
        float[][] part = new float[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            part[channel] = Arrays.copyOfRange(channels[channel], from, to);
        }
        return part;
    }

    /// Its samples up to a frame.
    Signal through(int frame) {
        int through = Math.toIntExact(FrameGrid.samplesThrough(frame, rate));
        return through >= samples() ? this : new Signal(rate, cut(0, through));
    }

    /// The same at another rate, interpolated linearly; it ends with the last sample that the channels reach.
    ///
    /// @param other samples a second, Hz
    Signal resampled(double other) {
        int length = (int) Math.floor((samples() - 1) / rate * other + 1e-6) + 1;
        float[][] resampled = new float[channels.length][length];
        for (int channel = 0; channel < channels.length; channel++) {
            for (int i = 0; i < length; i++) {
                double place = i / other * rate;
                int before = Math.clamp((int) Math.floor(place), 0, samples() - 2);
                double share = Math.clamp(place - before, 0, 1);
                resampled[channel][i] =
                        (float) ((1 - share) * channels[channel][before] + share * channels[channel][before + 1]);
            }
        }
        return new Signal(other, resampled);
    }
}

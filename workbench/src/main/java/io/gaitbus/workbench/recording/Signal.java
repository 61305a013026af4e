package io.gaitbus.workbench.recording;

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
}

package io.gaitbus.nms.signal;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.nms.signal.SensorFrames.Measured;
import java.util.Optional;

/// The EMG channels of a leg between samples and frames: filtered at their own rate, read out at the last
/// sample at or before the frame, and watched. Its owner alone changes it.
final class EmgTrack {

    private final EmgChannels channels;
    private final Optional<LinearEnvelope.Running> filters;
    private final QualityWatch watch;
    private final double[] level; // V, or dimensionless
    private final float[] latest; // the last sample, likewise
    private Measured measured;

    // the samples of one frame at a time; nothing in them outlasts it
    private double[] block = {};
    private double[] waves = {};

    EmgTrack(EmgChannels channels) {
        this.channels = channels;
        this.filters = channels.filtersAtRest();
        this.watch = new QualityWatch(channels.raw(), channels.rate(), channels.count());
        this.level = new double[channels.count()];
        this.latest = new float[channels.count()];
        this.measured = channels.measured(watch.qualities());
    }

    private EmgTrack(EmgTrack other) {
        this.channels = other.channels;
        this.filters = other.filters.map(LinearEnvelope.Running::copy);
        this.watch = other.watch.copy();
        this.level = other.level.clone();
        this.latest = other.latest.clone();
        this.measured = other.measured;
    }

    EmgTrack copy() {
        return new EmgTrack(this);
    }

    /// Takes the samples of a frame.
    ///
    /// @param emg  V or dimensionless, [channels][samples]
    /// @param from the first of them that belongs to the frame
    /// @return how many belong to it
    int advance(long frame, float[][] emg, int from, FrameRows rows) {
        int samples = samples(frame);
        int count = channels.count();
        for (int channel = 0; channel < count; channel++) {
            float[] ofChannel = emg[channel];
            for (int sample = 0; sample < samples; sample++) {
                block[sample * count + channel] = ofChannel[from + sample];
            }
            latest[channel] = samples > 0 ? ofChannel[from + samples - 1] : latest[channel];
        }
        watch.watch(block, samples);
        filter(frame, samples, true);
        finish(frame, false, rows);
        return samples;
    }

    /// Bridges a frame that never came: each channel's last sample, held.
    void bridge(long frame, FrameRows rows) {
        int samples = samples(frame);
        int count = channels.count();
        for (int i = 0; i < samples * count; i++) {
            block[i] = latest[i % count];
        }
        watch.forgetPrevious();
        filter(frame, samples, false);
        finish(frame, true, rows);
    }

    private int samples(long frame) {
        int samples = FrameGrid.samplesIn(frame, 1, channels.rate());
        if (block.length < samples * channels.count()) {
            block = new double[(samples + 1) * channels.count()];
            waves = new double[(samples + 1) * MainsWaves.ROWS];
        }
        return samples;
    }

    private void filter(long frame, int samples, boolean watched) {
        if (samples == 0) {
            return;
        }
        if (filters.isPresent()) {
            filters.get().band(block, samples);
            if (watched) {
                channels.mains().into(waves, FrameGrid.samplesThrough(frame - 1, channels.rate()), samples);
                watch.watchBand(block, samples, waves);
            }
            filters.get().envelope(block, samples);
        }
        System.arraycopy(block, (samples - 1) * channels.count(), level, 0, level.length);
    }

    private void finish(long frame, boolean bridged, FrameRows rows) {
        rows.await(frame, bridged, measured);
        channels.excitations(level, measured, rows);
        if (watch.completed(frame)) {
            measured = channels.measured(watch.qualities());
        }
    }
}

package io.gaitbus.nms.signal;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.SensorFrames.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What does not change about the EMG channels of a stream: rate, filters, muscles, MVC values.
final class EmgChannels {

    private final StreamSetup setup;
    private final Optional<LinearEnvelope> envelope;
    private final MainsWaves mains;
    private final int[] muscles;
    private final double[] mvc;
    private final List<Boolean> angles;

    EmgChannels(StreamSetup setup) {
        this.setup = setup;
        List<EmgChannel> channels = setup.channels();
        this.envelope = raw()
                ? Optional.of(new LinearEnvelope(setup.emgRate(), setup.mainsFrequency(), channels.size()))
                : Optional.empty();
        this.mains = new MainsWaves(setup.emgRate());
        this.muscles = channels.stream()
                .mapToInt(channel -> Muscles.MEASURABLE.indexOf(channel.muscle()))
                .toArray();
        this.mvc = channels.stream().mapToDouble(EmgChannel::mvc).toArray();
        this.angles = Muscles.JOINTS.stream().map(setup.joints()::contains).toList();
    }

    int count() {
        return muscles.length;
    }

    /// EMG sampling rate, Hz.
    double rate() {
        return setup.emgRate();
    }

    /// Whether the samples are raw EMG, to be filtered.
    boolean raw() {
        return setup.kind() == EmgKind.RAW;
    }

    /// The filters before the first sample, where there is something to filter.
    Optional<LinearEnvelope.Running> filtersAtRest() {
        return envelope.map(LinearEnvelope::atRest);
    }

    MainsWaves mains() {
        return mains;
    }

    /// What is measured where the channels have these qualities.
    Measured measured(List<ChannelQuality> qualities) {
        List<ChannelQuality> all =
                new ArrayList<>(Collections.nCopies(Muscles.MEASURABLE.size(), ChannelQuality.NOT_MEASURED));
        for (int channel = 0; channel < muscles.length; channel++) {
            all.set(muscles[channel], qualities.get(channel));
        }
        return new Measured(all, angles);
    }

    /// Divides levels by MVC; a muscle whose electrode is off has none.
    ///
    /// @param level V, or dimensionless, [channels]
    void excitations(double[] level, Measured measured, FrameRows rows) {
        for (int channel = 0; channel < muscles.length; channel++) {
            int muscle = muscles[channel];
            if (measured.qualities().get(muscle) != ChannelQuality.OFF) {
                rows.excitation(muscle, Math.clamp(level[channel] / mvc[channel], 0.0, 1.0));
            }
        }
    }
}

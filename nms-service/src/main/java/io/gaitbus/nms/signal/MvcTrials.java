package io.gaitbus.nms.signal;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// MVC values out of trials of maximum voluntary contraction, by the very chain that will divide by them:
/// the same filters, the same notch, read out on the same frames.
///
/// The value of a muscle is the highest mean of its linear envelope over half a second, over all of its
/// trials. The first half second of a trial does not count: the filters settle then. A mean and not the
/// peak, for a peak of the envelope is one of chance; half a second, for a plateau is held for that long
/// and no longer without fatigue. Source of the convention: P. Konrad (2005), The ABC of EMG, Noraxon, who
/// takes the mean over the 500 ms of highest activity; of why it is reported: M. Besomi et al. (2020), J.
/// Electromyogr. Kinesiol. 53, 102438 (CEDE).
public final class MvcTrials {

    /// Frames over which the envelope is averaged.
    private static final int AVERAGED = 50;

    /// Frames in which the filters settle.
    private static final int SETTLING = 50;

    /// A shorter trial is refused, s.
    public static final double SHORTEST = 2;

    private final double emgRate;
    private final double mainsFrequency;

    /// @param emgRate        EMG sampling rate of the trials and of the session, Hz
    /// @param mainsFrequency what a notch takes out in both, Hz; 0: no notch
    public MvcTrials(double emgRate, double mainsFrequency) {
        this.emgRate = emgRate;
        this.mainsFrequency = mainsFrequency;
    }

    /// The trials of one muscle, at least one.
    public record Channel(String muscle, List<MvcTrial> trials) {

        public Channel {
            trials = List.copyOf(trials);
            if (!Muscles.MEASURABLE.contains(muscle)) {
                throw new IllegalArgumentException("muscle %s is none that is measured; one of %s would be right"
                        .formatted(muscle, Muscles.MEASURABLE));
            }
            if (trials.isEmpty()) {
                throw new IllegalArgumentException("%s has no trial; one or more would be right".formatted(muscle));
            }
        }
    }

    /// What trials lead to.
    public sealed interface Outcome {}

    /// Every muscle has its value.
    public record Values(MvcValues values) implements Outcome {}

    /// Trials that cannot be used.
    public record Unusable(List<Fault> faults) implements Outcome {

        public Unusable {
            faults = List.copyOf(faults);
        }
    }

    /// Why a trial cannot be used.
    ///
    /// @param trial    its number among those of its muscle, from 0
    /// @param found    what it is like
    /// @param expected what would be right
    public record Fault(String muscle, int trial, String found, String expected) {}

    /// The values of some muscles, or what is wrong with each trial that cannot be used.
    public Outcome of(List<Channel> channels) {
        List<Fault> faults = new ArrayList<>();
        List<MvcValues.Mvc> values = new ArrayList<>();
        for (Channel channel : channels) {
            List<MvcValues.Mvc> ofTrials = new ArrayList<>();
            for (int trial = 0; trial < channel.trials().size(); trial++) {
                Optional<Fault> fault = run(channel, trial, ofTrials);
                fault.ifPresent(faults::add);
            }
            ofTrials.stream()
                    .max(Comparator.comparingDouble(MvcValues.Mvc::volts))
                    .ifPresent(values::add);
        }
        return faults.isEmpty() ? new Values(new MvcValues(emgRate, mainsFrequency, values)) : new Unusable(faults);
    }

    /// Runs a trial through the chain, as if MVC were 1 V; its value goes to `found`, where nothing is
    /// wrong with it.
    private Optional<Fault> run(Channel channel, int number, List<MvcValues.Mvc> found) {
        MvcTrial trial = channel.trials().get(number);
        if (!(trial.samples() >= SHORTEST * emgRate)) {
            return Optional.of(new Fault(
                    channel.muscle(),
                    number,
                    String.format(Locale.ROOT, "%.2f s long", trial.samples() / emgRate),
                    "%s s or more".formatted(SHORTEST)));
        }
        List<SensorFrames> frames = frames(channel.muscle(), trial);
        int muscle = Muscles.MEASURABLE.indexOf(channel.muscle());
        Optional<ChannelQuality> worst = frames.stream()
                .map(run -> run.channelQualities().get(muscle))
                .filter(quality -> quality == ChannelQuality.OFF || quality == ChannelQuality.SATURATED)
                .findFirst();
        if (worst.isPresent()) {
            return Optional.of(fault(channel.muscle(), number, worst.get()));
        }
        found.add(highest(channel.muscle(), number, SensorFrames.excitations(frames)[muscle]));
        return Optional.empty();
    }

    private static Fault fault(String muscle, int trial, ChannelQuality quality) {
        return switch (quality) {
            case OFF -> new Fault(muscle, trial, "without a signal for a while", "an electrode that is on");
            case SATURATED -> new Fault(muscle, trial, "saturated", "an amplifier with room for a maximal contraction");
            case GOOD, NOT_MEASURED, HUM, MOTION ->
                throw new IllegalArgumentException("%s is no fault".formatted(quality));
        };
    }

    private List<SensorFrames> frames(String muscle, MvcTrial trial) {
        int frames = (int) ((trial.samples() - 1) * FrameGrid.FRAME_RATE / emgRate) + 1;
        StreamSetup setup = new StreamSetup(
                EmgKind.RAW,
                emgRate,
                List.of(new EmgChannel(muscle, 1)),
                List.of("knee"),
                FrameGrid.FRAME_RATE,
                mainsFrequency);
        SignalChain chain = SignalChain.of(setup);
        float[][] emg = trial.first(FrameGrid.samplesIn(0, frames, emgRate));
        return chain.advance(chain.atRest(), new SensorChunk(0, frames, emg, new float[1][frames], true))
                .frames();
    }

    /// @param envelope V, [frames]
    private static MvcValues.Mvc highest(String muscle, int trial, float[] envelope) {
        double highest = 0;
        int at = SETTLING;
        for (int first = SETTLING; first + AVERAGED <= envelope.length; first++) {
            double sum = 0;
            for (int frame = first; frame < first + AVERAGED; frame++) {
                sum += envelope[frame];
            }
            if (sum / AVERAGED > highest) {
                highest = sum / AVERAGED;
                at = first;
            }
        }
        return new MvcValues.Mvc(muscle, highest, trial, at / FrameGrid.FRAME_RATE);
    }
}

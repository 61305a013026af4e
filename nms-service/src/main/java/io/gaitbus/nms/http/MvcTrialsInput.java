package io.gaitbus.nms.http;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.MvcTrial;
import io.gaitbus.nms.signal.MvcTrials;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Trials of maximum voluntary contraction, as a lab sends them.
@Schema(description = "Raw EMG of trials of maximum voluntary contraction, as sampled in the session to come.")
public record MvcTrialsInput(
        @Schema(description = "EMG sampling rate, Hz, 500 to 10000: that of the session.", examples = "1000")
        @NotNull(message = RATES)
        @DecimalMin(value = "500", message = RATES)
        @DecimalMax(value = "10000", message = RATES)
        Double emgRate,

        @Schema(
                description = "Mains frequency whose hum a notch takes out, Hz: 50 or 60; 0, or left out: no notch. "
                        + "That of the session.",
                examples = "50")
        Optional<Double> mainsFrequency,

        @NotEmpty(message = "at least one channel") @Size(max = 64, message = "1 to 64 channels")
        List<@NotNull(message = "a channel") @Valid ChannelInput> channels) {

    static final String RATES = "500 to 10000 Hz";

    /// Surface EMG stays below 10 mV; this leaves room for offset and artefacts, and still tells volts from
    /// millivolts. As ingest-service has it, V.
    private static final double HIGHEST = 0.05;

    /// The trials of one muscle.
    @Schema(description = "The trials of one muscle.")
    public record ChannelInput(
            @Schema(description = "Muscle, by its name in gait2392.", examples = "rect_fem")
            @NotNull(message = "a muscle, e.g. rect_fem")
            String muscle,

            @Schema(description = "Samples of each trial, V; 2 s or more each.")
            @NotEmpty(message = "at least one trial")
            @Size(max = 20, message = "1 to 20 trials")
            List<@NotNull(message = "samples, V") List<Float>> trials) {}

    /// Notch frequency, Hz; 0 for none.
    double mains() {
        return mainsFrequency.orElse(0.0);
    }

    /// What no constraint on a single field can tell.
    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (!Set.of(0.0, 50.0, 60.0).contains(mains())) {
            found.add(new Violation("mainsFrequency", Double.toString(mains()), "50 or 60 Hz, or 0 for no notch"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < channels.size(); i++) {
            ChannelInput channel = channels.get(i);
            String field = "channels[%d]".formatted(i);
            if (!Muscles.MEASURABLE.contains(channel.muscle())) {
                String expected = "one of " + String.join(", ", Muscles.MEASURABLE);
                found.add(new Violation(field + ".muscle", channel.muscle(), expected));
            } else if (!seen.add(channel.muscle())) {
                found.add(new Violation(field + ".muscle", channel.muscle(), "each muscle once"));
            }
            for (int trial = 0; trial < channel.trials().size(); trial++) {
                sample(field + ".trials[%d]".formatted(trial), channel.trials().get(trial))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /// The first sample of a trial that cannot be.
    private static Optional<Violation> sample(String field, List<Float> samples) {
        for (int i = 0; i < samples.size(); i++) {
            Float sample = samples.get(i);
            if (sample == null || !(Math.abs(sample) <= HIGHEST)) {
                return Optional.of(
                        new Violation("%s[%d]".formatted(field, i), String.valueOf(sample), "-0.05 to 0.05 V"));
            }
        }
        return Optional.empty();
    }

    List<MvcTrials.Channel> trials() {
        return channels.stream()
                .map(channel -> new MvcTrials.Channel(
                        channel.muscle(),
                        channel.trials().stream().map(MvcTrialsInput::trial).toList()))
                .toList();
    }

    private static MvcTrial trial(List<Float> samples) {
        float[] emg = new float[samples.size()];
        for (int i = 0; i < emg.length; i++) {
            emg[i] = samples.get(i);
        }
        return new MvcTrial(emg);
    }
}

package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Electrode;
import io.gaitbus.ingest.session.EmgKind;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.LegPlan;
import io.gaitbus.ingest.session.Sampling;
import io.gaitbus.ingest.session.SessionPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A session, as a lab opens one.
@Schema(description = "A recording session of one subject. Each of its legs is a stream of windows.")
record SessionInput(
        @Schema(description = "Unique name of the session.", examples = "walk-0001")
        @NotNull(message = Ids.EXPECTED)
        @Pattern(regexp = Ids.PATTERN, message = Ids.EXPECTED)
        String id,

        @Schema(description = "A registered subject.", examples = "s06")
        @NotNull(message = Ids.EXPECTED)
        @Pattern(regexp = Ids.PATTERN, message = Ids.EXPECTED)
        String subject,

        @Schema(
                description = "RAW: surface EMG, V. ENVELOPE: linear envelope over its MVC value. "
                        + "ACTIVATION: muscle activation, 0 to 1.")
        @NotNull(message = "one of RAW, ENVELOPE, ACTIVATION")
        EmgKind emgKind,

        @Schema(description = "EMG sampling rate, Hz: 500 to 10000 for RAW, 20 to 10000 otherwise.", examples = "1000")
        @NotNull(message = "the EMG sampling rate, Hz")
        Double emgRate,

        @Schema(description = "Joint angle sampling rate, Hz, 20 to 2000.", examples = "100")
        @NotNull(message = "the joint angle sampling rate, Hz")
        Double angleRate,

        @Schema(description = "Device time of frame 0, s; 0 if left out.")
        Optional<Double> deviceStart,

        @Schema(
                description =
                        "Mains frequency whose hum a notch takes out of RAW EMG, Hz: 50 or 60; 0, or left out: no "
                                + "notch.",
                examples = "50")
        Optional<Double> mainsFrequency,

        @Schema(
                description = "Version of the MVC values, as POST /mvc-trials of nms-service gives it; 1 if left out. "
                        + "Values and version stay as they are until the session closes.")
        Optional<Integer> mvcVersion,

        @NotNull(message = "one or two legs") @Size(min = 1, max = 2, message = "one or two legs")
        List<@NotNull(message = "a leg") @Valid LegInput> legs) {

    /// The channels of one leg.
    @Schema(description = "The channels of one leg.")
    record LegInput(
            @NotNull(message = "LEFT or RIGHT") Leg leg,

            @Schema(description = "EMG channels, in the order of the samples.")
            @NotNull(message = "at least one EMG channel")
            @Size(min = 1, max = 64, message = "1 to 64 EMG channels")
            List<@NotNull(message = "an EMG channel") @Valid ElectrodeInput> emg,

            @Schema(
                    description = "Joint angles, in the order of the samples, out of hip, knee, ankle; knee is a must.",
                    examples = "[\"hip\",\"knee\",\"ankle\"]")
            @NotNull(message = "joint angles out of hip, knee, ankle; knee is a must")
            List<@NotNull(message = "hip, knee or ankle") String> angles) {

        LegPlan plan() {
            return new LegPlan(leg, emg.stream().map(ElectrodeInput::electrode).toList(), angles);
        }
    }

    /// One EMG channel.
    @Schema(description = "One EMG channel.")
    record ElectrodeInput(
            @Schema(
                    description = "Name as the device or file gives it; that of the muscle if left out.",
                    examples = "RF")
            Optional<
                            @Pattern(regexp = ".*\\S.*", message = "a name")
                            @Size(max = 100, message = "at most 100 characters") String>
                    channel,

            @Schema(description = "Muscle it measures, by its name in gait2392.", examples = "rect_fem")
            @NotNull(message = "a muscle, e.g. rect_fem")
            String muscle,

            @Schema(
                    description = "Linear envelope at maximum voluntary contraction, V; 1, or left out, where samples "
                            + "are normalised already.",
                    examples = "0.0005")
            Optional<Double> mvc) {

        Electrode electrode() {
            return new Electrode(channel.orElse(muscle), muscle, mvc.orElse(1.0));
        }
    }

    SessionPlan plan() {
        return new SessionPlan(
                new Sampling(emgKind, emgRate, angleRate, deviceStart.orElse(0.0), mainsFrequency.orElse(0.0)),
                legs.stream().map(LegInput::plan).toList(),
                mvcVersion.orElse(1));
    }
}

package io.gaitbus.nms.http;

import io.gaitbus.nms.signal.MvcTrials;
import io.gaitbus.nms.signal.MvcValues;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// MVC values out of a lab's trials. Nothing is kept: the lab opens its session with what it is told.
@Path("/mvc-trials")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "MVC trials", description = "Values at maximum voluntary contraction, by the filters of the live stream.")
public class MvcTrialsResource {

    /// What a session is opened with.
    @Schema(description = "MVC values, and their version: what POST /sessions of ingest-service takes.")
    public record MvcView(
            @Schema(description = "Version of these values, to be given as mvcVersion.")
            int version,

            List<MuscleView> mvc) {}

    /// The value of a muscle.
    public record MuscleView(
            String muscle,

            @Schema(description = "Highest mean of the linear envelope over 0.5 s, V.")
            double volts,

            @Schema(description = "Number of the trial it was found in, from 0.")
            int trial,

            @Schema(description = "Where in that trial the 0.5 s begin, s.")
            double atSecond) {

        static MuscleView of(MvcValues.Mvc mvc) {
            return new MuscleView(mvc.muscle(), mvc.volts(), mvc.trial(), mvc.atSecond());
        }
    }

    @POST
    @Operation(
            summary = "MVC values out of trials",
            description = "Of each muscle the highest mean of its linear envelope over 0.5 s, over all of its trials; "
                    + "the first 0.5 s of a trial do not count. Refused are trials that are too short, saturated, or "
                    + "without a signal.")
    @APIResponse(
            responseCode = "200",
            description = "The values.",
            content = @Content(schema = @Schema(implementation = MvcView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Trials that cannot be used, named by muscle and number.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public MvcView values(@NotNull(message = "trials as JSON") @Valid MvcTrialsInput input) {
        List<Violation> violations = input.violations();
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return switch (new MvcTrials(input.emgRate(), input.mains()).of(input.trials())) {
            case MvcTrials.Values(MvcValues values) ->
                new MvcView(
                        values.version(),
                        values.values().stream().map(MuscleView::of).toList());
            case MvcTrials.Unusable(List<MvcTrials.Fault> faults) ->
                throw new InvalidInput(
                        faults.stream().map(fault -> violation(input, fault)).toList());
        };
    }

    private static Violation violation(MvcTrialsInput input, MvcTrials.Fault fault) {
        int channel = input.channels().stream()
                .map(MvcTrialsInput.ChannelInput::muscle)
                .toList()
                .indexOf(fault.muscle());
        return new Violation(
                "channels[%d].trials[%d]".formatted(channel, fault.trial()),
                "trial %d of %s, %s".formatted(fault.trial(), fault.muscle(), fault.found()),
                fault.expected());
    }
}

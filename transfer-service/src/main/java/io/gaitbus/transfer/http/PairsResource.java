package io.gaitbus.transfer.http;

import io.gaitbus.message.ActivePair;
import io.gaitbus.transfer.Activations;
import io.gaitbus.transfer.Tables;
import io.gaitbus.transfer.version.Outcome;
import io.gaitbus.transfer.version.Succession;
import io.gaitbus.transfer.version.Wish;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which version is in force for a subject, and taking it back. Each change is a record on
/// `activations`, which anyone may write as well.
@Path("/subjects/{subject}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class PairsResource {

    private final Activations activations;
    private final Tables tables;

    PairsResource(Activations activations, Tables tables) {
        this.activations = activations;
        this.tables = tables;
    }

    @GET
    @Path("pair")
    @Operation(summary = "The pair in force", description = "The subject's own, or the population's where it has none.")
    public PairView pair(@PathParam("subject") String subject) {
        ActivePair pair = tables.pair(subject)
                .or(() -> tables.pair(Tables.POPULATION))
                .orElseThrow(() -> new Unanswerable(
                        ProblemKind.UNKNOWN,
                        "no pair is in force for %s, and none for the population".formatted(subject)));
        return new PairView(
                subject, pair.getCalibrationVersion(), pair.getModelVersion(), pair.getPinned(), pair.getReason());
    }

    @POST
    @Path("rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes the version in force back",
            description = "Puts the newest one below it in force that was promoted or forced, else the population's.")
    @APIResponse(
            responseCode = "200",
            description = "What is in force now.",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is nothing before it, or the pair is pinned.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PairView rollBack(@PathParam("subject") String subject, @Valid ActivationInput input) {
        return changed(subject, succession -> succession.rolledBack(ActivationInput.wish(input)));
    }

    @DELETE
    @Path("pin")
    @Operation(
            summary = "Releases the pin",
            description = "What is in force stays there until a promotion takes its place.")
    @APIResponse(
            responseCode = "200",
            description = "Released.",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The pair is not pinned.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PairView release(
            @PathParam("subject") String subject,
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("reason") @DefaultValue("") String reason) {
        return changed(subject, succession -> succession.released(new Wish(false, false, by, reason)));
    }

    private PairView changed(String subject, Function<Succession, Outcome> rule) {
        return PairView.of(subject, activations.wished(subject, rule));
    }
}

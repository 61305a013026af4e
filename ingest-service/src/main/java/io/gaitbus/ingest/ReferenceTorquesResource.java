package io.gaitbus.ingest;

import io.gaitbus.gait.Samples;
import io.gaitbus.ingest.session.ReferenceRules;
import io.gaitbus.ingest.session.Violation;
import io.gaitbus.message.ReferenceTorque;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reference torques: uploaded at any time, also when the session has long been closed.
@Path("/sessions/{id}/{leg}/reference-torques")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference torques", description = "Knee torque as measured, to learn from and to compare with.")
class ReferenceTorquesResource {

    private final Addresses addresses;
    private final Publisher publisher;
    private final Patience patience;

    ReferenceTorquesResource(Addresses addresses, Publisher publisher, Patience patience) {
        this.addresses = addresses;
        this.publisher = publisher;
        this.patience = patience;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Uploads reference torque of a leg",
            description = "At any time, also after the session is closed. Where uploads overlap, the later one holds.")
    @APIResponse(
            responseCode = "201",
            description = "Stored.",
            content = @Content(schema = @Schema(implementation = ReferenceTorqueView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A torque that cannot be.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response upload(
            @PathParam("id") String id,
            @PathParam("leg") String leg,
            @NotNull(message = "a reference torque as JSON") @Valid ReferenceTorqueInput input) {
        StreamIdentity stream = addresses.stream(id, leg);
        float[] torque = input.samples();
        List<Violation> violations = ReferenceRules.violations(input.firstFrame(), torque);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        ReferenceTorque message = ReferenceTorque.newBuilder()
                .setSession(stream.session())
                .setSubject(stream.subject())
                .setLeg(Messages.leg(stream.leg().leg()))
                .setFirstFrame(input.firstFrame())
                .setFrames(torque.length)
                .setTorque(Samples.bytes(torque))
                .setSource(input.source())
                .setUploadedAtMillis(System.currentTimeMillis())
                .build();
        patience.await(publisher.publish(message));
        return Response.status(Response.Status.CREATED)
                .entity(new ReferenceTorqueView(
                        id,
                        leg,
                        input.firstFrame(),
                        torque.length,
                        known(torque),
                        input.source(),
                        message.getUploadedAtMillis()))
                .build();
    }

    private static long known(float[] torque) {
        return IntStream.range(0, torque.length)
                .filter(i -> !Float.isNaN(torque[i]))
                .count();
    }
}

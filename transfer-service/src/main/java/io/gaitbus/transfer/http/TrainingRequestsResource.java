package io.gaitbus.transfer.http;

import io.gaitbus.message.TrainingRequest;
import io.gaitbus.transfer.Messages;
import io.gaitbus.transfer.Publisher;
import io.gaitbus.transfer.Tables;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Requests to fit the network to a subject, put on the log for those who would rather not write to it.
@Path("/training-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training", description = "Fitting the network to a subject.")
public class TrainingRequestsResource {

    private final Tables tables;
    private final Publisher publisher;

    TrainingRequestsResource(Tables tables, Publisher publisher) {
        this.tables = tables;
        this.publisher = publisher;
    }

    /// @param job to be asked for at `/jobs/{job}`
    @Schema(description = "The name of the job, to be asked for at /jobs/{job}.")
    public record Accepted(String job) {}

    @POST
    @Operation(
            summary = "Fits the network to a subject",
            description = "Publishes the event and answers at once; whether the request can be met, and what comes of "
                    + "it, is told at /jobs/{job} and on job-progress.v1.")
    @APIResponse(
            responseCode = "202",
            description = "On the log.",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is a job of that name.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "A value that cannot be.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response ask(@NotNull(message = "a training request as JSON") @Valid TrainingRequestInput input) {
        long now = System.currentTimeMillis();
        TrainingRequest request = input.message("%s-%s".formatted(input.subject(), UUID.randomUUID()), now);
        if (tables.job(request.getJob()).isPresent()) {
            throw new Unanswerable(
                    ProblemKind.EXISTS,
                    "there is a job %s already, see /jobs/%s; another name, or none, would be right"
                            .formatted(request.getJob(), request.getJob()));
        }
        publisher.publishSoon(Messages.queued(
                request, "waiting for its turn", Double.NaN, now)); // first: the job itself may begin at once
        publisher.publishSoon(request);
        return Response.accepted(new Accepted(request.getJob()))
                .location(URI.create("/jobs/" + request.getJob()))
                .build();
    }
}

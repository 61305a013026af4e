package io.gaitbus.ingest;

import io.gaitbus.ingest.session.LegLength;
import io.gaitbus.ingest.session.SegmentLength;
import io.gaitbus.ingest.session.SubjectRules;
import io.gaitbus.ingest.session.Violation;
import io.gaitbus.message.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Subjects: registered, corrected, looked up.
@Path("/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects", description = "The people whose torque is estimated. The latest record of each is in force.")
class SubjectsResource {

    private final Rows<Subject> rows;
    private final Publisher publisher;
    private final Patience patience;

    SubjectsResource(Rows<Subject> rows, Publisher publisher, Patience patience) {
        this.rows = rows;
        this.publisher = publisher;
        this.patience = patience;
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Registers or corrects a subject")
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = SubjectView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Corrected.",
            content = @Content(schema = @Schema(implementation = SubjectView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A value that cannot be.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @PathParam("id") @Pattern(regexp = Ids.PATTERN, message = Ids.EXPECTED) String id,
            @NotNull(message = "a subject as JSON") @Valid SubjectInput input) {
        List<Violation> violations = new ArrayList<>(SubjectRules.violations("id", id));
        violations.addAll(input.violations());
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        boolean isNew = rows.row(id).isEmpty();
        Subject subject = Subject.newBuilder()
                .setId(id)
                .setMass(input.mass())
                .setLegLength(LegLength.of(input.legLength(), input.height()))
                .setThighLength(SegmentLength.of(input.thighLength()))
                .setShankLength(SegmentLength.of(input.shankLength()))
                .setRegisteredAtMillis(System.currentTimeMillis())
                .build();
        var appeared = rows.appeared(id, subject);
        patience.await(publisher.publish(subject).thenCompose(_ -> appeared));
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(SubjectView.of(subject))
                .build();
    }

    @GET
    @Operation(summary = "All subjects")
    public List<SubjectView> all() {
        return rows.rows().values().stream()
                .sorted(Comparator.comparing(Subject::getId))
                .map(SubjectView::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A subject")
    public SubjectView one(@PathParam("id") String id) {
        return rows.row(id)
                .map(SubjectView::of)
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN,
                        "there is no subject %s; PUT /subjects/%s registers one".formatted(id, id)));
    }
}

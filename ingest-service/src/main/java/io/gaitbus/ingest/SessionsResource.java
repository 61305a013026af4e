package io.gaitbus.ingest;

import io.gaitbus.gait.Streams;
import io.gaitbus.ingest.SessionView.StreamView;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.SessionPlan;
import io.gaitbus.ingest.session.SessionRules;
import io.gaitbus.ingest.session.StreamLedger;
import io.gaitbus.ingest.session.SubjectRules;
import io.gaitbus.ingest.session.Violation;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Sessions: opened, looked at, closed.
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Recording sessions. Each leg of a session is a stream of windows.")
class SessionsResource {

    private final Sessions sessions;
    private final LiveStreams streams;
    private final Rows<Subject> subjects;
    private final Patience patience;

    SessionsResource(Sessions sessions, LiveStreams streams, Rows<Subject> subjects, Patience patience) {
        this.sessions = sessions;
        this.streams = streams;
        this.subjects = subjects;
        this.patience = patience;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Opens a session",
            description =
                    "Refused are channels that cannot be mapped to a muscle, rates that cannot be used, a session "
                            + "without knee angle, and a name that is taken.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The name is taken.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "A session that cannot be, or an unknown subject.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response open(@NotNull(message = "a session as JSON") @Valid SessionInput input) {
        SessionPlan plan = input.plan();
        List<Violation> violations = new ArrayList<>(SessionRules.violations(plan));
        List<Violation> name = SubjectRules.violations("subject", input.subject());
        violations.addAll(name);
        Optional<Subject> subject = subjects.row(input.subject());
        if (subject.isEmpty() && name.isEmpty()) {
            violations.add(new Violation("subject", input.subject(), "a subject registered by PUT /subjects/{id}"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        Session session = Messages.session(input.id(), subject.orElseThrow(), plan, System.currentTimeMillis());
        patience.await(sessions.open(session));
        return Response.created(URI.create("/sessions/" + session.getId()))
                .entity(view(session))
                .build();
    }

    @GET
    @Operation(
            summary = "All sessions, oldest first",
            description = "With what is known here of their streams; GET /sessions/{id} reads the log for it.")
    public List<SessionView> all() {
        return sessions.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A session, and what became of its windows")
    public SessionView one(@PathParam("id") String id) {
        Session session = sessions.find(id);
        List<StreamView> views = Sessions.legs(session)
                .map(leg -> StreamView.of(id, Messages.leg(leg), ledger(session, leg)))
                .toList();
        return SessionView.of(session, views);
    }

    private StreamLedger ledger(Session session, Leg leg) {
        return streams.ledger(Streams.name(session.getId(), Messages.leg(leg)))
                .orElseGet(() -> streams.ledger(session, leg));
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            summary = "Closes a session",
            description = "It takes reference torques from then on, but no windows. Closing it twice changes nothing.")
    public SessionView close(@PathParam("id") String id) {
        return view(patience.await(sessions.close(sessions.find(id))));
    }

    private SessionView view(Session session) {
        List<StreamView> views = session.getLegs().stream()
                .flatMap(leg -> streams
                        .ledger(Streams.name(session.getId(), leg.getLeg()))
                        .map(ledger -> StreamView.of(session.getId(), leg.getLeg(), ledger))
                        .or(() -> written(session, leg.getLeg()))
                        .stream())
                .toList();
        return SessionView.of(session, views);
    }

    private static Optional<StreamView> written(Session session, io.gaitbus.message.Leg leg) {
        return session.getTallies().stream()
                .filter(tally -> tally.getLeg() == leg)
                .map(tally -> StreamView.of(session.getId(), tally))
                .findFirst();
    }
}

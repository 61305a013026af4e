package io.gaitbus.transfer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.gaitbus.transfer.LogUnavailable;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Whatever goes wrong with a request, answered as a problem.
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /// So many violations tell enough.
    private static final int MOST_VIOLATIONS = 10;

    /// So much of a wrong value is repeated.
    private static final int MOST_CHARACTERS = 60;

    private final ObjectMapper json;

    ProblemMappers(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response unanswerable(Unanswerable reason, UriInfo address) {
        return response(Problem.of(reason.kind(), reason.getMessage(), address.getPath()));
    }

    @ServerExceptionMapper
    Response brokerGone(LogUnavailable reason, UriInfo address) {
        return response(
                Problem.of(ProblemKind.BROKER_GONE, reason.getMessage() + ". Try again later", address.getPath()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo address) {
        List<Violation> errors = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(Violation::field))
                .limit(MOST_VIOLATIONS)
                .toList();
        return response(Problem.ofFields(ProblemKind.INVALID, address.getPath(), errors));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable, UriInfo address) {
        return malformed(unreadable, address);
    }

    /// What Jackson could not read comes wrapped.
    @ServerExceptionMapper
    Response other(WebApplicationException other, UriInfo address) {
        return other.getCause() instanceof JsonProcessingException unreadable
                ? malformed(unreadable, address)
                : byStatus(other, address);
    }

    @ServerExceptionMapper
    Response defect(Throwable defect, UriInfo address) {
        LOG.errorf(defect, "a defect, answering %s", address.getPath());
        return response(
                Problem.of(ProblemKind.DEFECT, "see the log of transfer-service for the reason", address.getPath()));
    }

    private Response byStatus(WebApplicationException other, UriInfo address) {
        int status = other.getResponse().getStatus();
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(ProblemKind.OTHER);
        String detail = "%s; see /q/openapi for what there is".formatted(other.getMessage());
        return response(new Problem(kind.type(), kind.title(), status, detail, address.getPath(), List.of()));
    }

    private Response malformed(JsonProcessingException unreadable, UriInfo address) {
        String field = unreadable instanceof JsonMappingException mapping ? field(mapping) : "";
        Violation violation = switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                new Violation(field, "an unknown field", "one of " + names(unknown.getKnownPropertyIds()));
            default ->
                new Violation(
                        field.isEmpty() ? "body" : field,
                        "not readable",
                        "JSON as in /q/openapi: " + unreadable.getOriginalMessage());
        };
        return response(Problem.ofFields(ProblemKind.MALFORMED, address.getPath(), List.of(violation)));
    }

    private static String names(Collection<Object> fields) {
        return fields.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        // the body as a whole is a parameter; what is wrong lies within, if not the body itself is missing
        String field = nodes.stream()
                .skip(nodes.size() > 1 ? 1 : 0)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replace(".<list element>", "");
        String value = String.valueOf(violation.getInvalidValue());
        String shortened = value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) + "…" : value;
        return new Violation(field, shortened, violation.getMessage());
    }

    private Response response(Problem problem) {
        try {
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(json.writeValueAsString(problem))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written: " + problem, e);
        }
    }
}

package io.gaitbus.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.gaitbus.ingest.session.Violation;
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
import java.util.Optional;
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

    private final JsonText json;

    ProblemMappers(JsonText json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo address) {
        return response(refusal.problem(address.getPath()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo address) {
        List<Violation> errors = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(Violation::field))
                .limit(MOST_VIOLATIONS)
                .toList();
        return response(Problem.invalid(ProblemKind.INVALID, address.getPath(), errors));
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                // the body as a whole is a parameter; what is wrong lies within
                .filter(node -> node.getKind() != ElementKind.PARAMETER || isLast(violation, node))
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replace(".<list element>", "");
        return new Violation(field, text(violation.getInvalidValue()), violation.getMessage());
    }

    private static boolean isLast(ConstraintViolation<?> violation, Path.Node node) {
        return violation.getPropertyPath().toString().endsWith(node.toString());
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable, UriInfo address) {
        return response(mismatch(unreadable, address));
    }

    @ServerExceptionMapper
    Response other(WebApplicationException other, UriInfo address) {
        return response(
                switch (other.getCause()) {
                    case MismatchedInputException mismatch -> mismatch(mismatch, address);
                    case StreamReadException malformed -> malformed(malformed, address);
                    case null, default -> byStatus(other, address);
                });
    }

    @ServerExceptionMapper
    Response defect(Throwable defect, UriInfo address) {
        LOG.errorf(defect, "a defect, answering %s", address.getPath());
        return response(Problem.of(
                ProblemKind.DEFECT, "see the log of ingest-service for the reason", address.getPath(), List.of()));
    }

    private static Problem malformed(StreamReadException malformed, UriInfo address) {
        String place = "line %d, column %d"
                .formatted(
                        malformed.getLocation().getLineNr(),
                        malformed.getLocation().getColumnNr());
        String detail = "no JSON at %s: %s".formatted(place, firstLine(malformed));
        return Problem.of(ProblemKind.MALFORMED, detail, address.getPath(), List.of());
    }

    private static Problem mismatch(MismatchedInputException mismatch, UriInfo address) {
        String field = field(mismatch.getPath());
        Violation violation = switch (mismatch) {
            case UnrecognizedPropertyException unknown ->
                new Violation(field, "an unknown field", "one of " + sorted(unknown.getKnownPropertyIds()));
            case InvalidFormatException format ->
                new Violation(field, text(format.getValue()), typeName(format.getTargetType()));
            default ->
                new Violation(field.isEmpty() ? "body" : field, "not of that kind", typeName(mismatch.getTargetType()));
        };
        return Problem.invalid(ProblemKind.MALFORMED, address.getPath(), List.of(violation));
    }

    private static String sorted(Collection<Object> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String field(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String typeName(Class<?> type) {
        return switch (Optional.<Class<?>>ofNullable(type).orElse(Object.class)) {
            case Class<?> choice
            when choice.isEnum() ->
                "one of "
                        + Arrays.stream(choice.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
            case Class<?> number when Number.class.isAssignableFrom(number) || number.isPrimitive() -> "a number";
            case Class<?> list when List.class.isAssignableFrom(list) -> "a list";
            case Class<?> text when text == String.class -> "a text";
            case Class<?> _ -> "a JSON object as in /q/openapi";
        };
    }

    private static Problem byStatus(WebApplicationException other, UriInfo address) {
        int status = other.getResponse().getStatus();
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElse(ProblemKind.OTHER);
        String detail = switch (kind) {
            case UNKNOWN -> "there is nothing at %s; see /q/openapi".formatted(address.getPath());
            case NOT_JSON -> "expected: Content-Type application/json";
            case NOT_OFFERED -> "expected: Accept application/json";
            case NO_SUCH_METHOD -> "see /q/openapi for what %s does".formatted(address.getPath());
            case MALFORMED,
                    EXISTS,
                    ENDED,
                    OVERLAP,
                    TOO_LARGE,
                    INVALID,
                    WEBSOCKET_ONLY,
                    TOO_FAST,
                    DEFECT,
                    BROKER_GONE,
                    OTHER -> firstLine(other);
        };
        return new Problem(kind.type(), kind.title(), status, detail, address.getPath(), List.of());
    }

    private static String firstLine(Throwable thrown) {
        String message = switch (thrown) {
            case JsonProcessingException malformed -> malformed.getOriginalMessage();
            default -> String.valueOf(thrown.getMessage());
        };
        return message.lines().findFirst().orElse("");
    }

    private static String text(Object value) {
        String text = String.valueOf(value);
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }

    private Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(json.of(problem))
                .build();
    }
}

package io.gaitbus.nms.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Whatever is wrong with an input, answered as a problem.
@Singleton
class ProblemMappers {

    /// So many violations tell enough.
    private static final int MOST_VIOLATIONS = 10;

    /// So much of a wrong value is repeated.
    private static final int MOST_CHARACTERS = 60;

    private final ObjectMapper json;

    ProblemMappers(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(InvalidInput refusal, UriInfo address) {
        return response(Problem.invalid(address.getPath(), most(refusal.errors())));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo address) {
        List<Violation> errors = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return response(Problem.invalid(address.getPath(), most(errors)));
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException unreadable, UriInfo address) {
        return malformed(unreadable, address);
    }

    /// What Jackson could not read comes wrapped; anything else is answered as it was thrown.
    @ServerExceptionMapper
    Response other(WebApplicationException other, UriInfo address) {
        return other.getCause() instanceof JsonProcessingException unreadable
                ? malformed(unreadable, address)
                : other.getResponse();
    }

    private Response malformed(JsonProcessingException unreadable, UriInfo address) {
        String field = unreadable instanceof JsonMappingException mapping ? field(mapping) : "";
        String expected = "JSON as in /q/openapi: " + unreadable.getOriginalMessage();
        Violation violation = new Violation(field.isEmpty() ? "body" : field, "not readable", expected);
        return response(Problem.malformed(address.getPath(), List.of(violation)));
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

    private static List<Violation> most(List<Violation> errors) {
        return errors.stream().limit(MOST_VIOLATIONS).toList();
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

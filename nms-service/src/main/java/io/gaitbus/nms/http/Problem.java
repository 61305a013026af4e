package io.gaitbus.nms.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What went wrong, as RFC 9457 has it; the kinds are those of ingest-service.
///
/// @param errors each field that is wrong, its value, and what would be right
@Schema(description = "What went wrong (RFC 9457), with each field that is wrong, its value, and what would be right.")
record Problem(
        @Schema(examples = "urn:gaitbus:problem:invalid") String type,

        String title,
        int status,
        String detail,

        @Schema(description = "The address that was asked.") String instance,

        List<Violation> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    /// The input can be read, but holds what cannot be; the first of its fields is the detail.
    static Problem invalid(String instance, List<Violation> errors) {
        return ofFields("invalid", "The input holds what cannot be", 422, instance, errors);
    }

    /// The input cannot be read.
    static Problem malformed(String instance, List<Violation> errors) {
        return ofFields("malformed", "The input cannot be read", 400, instance, errors);
    }

    private static Problem ofFields(String kind, String title, int status, String instance, List<Violation> errors) {
        Violation first = errors.getFirst();
        String more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
        String detail = "%s is %s; expected: %s%s".formatted(first.field(), first.value(), first.expected(), more);
        return new Problem("urn:gaitbus:problem:" + kind, title, status, detail, instance, errors);
    }
}

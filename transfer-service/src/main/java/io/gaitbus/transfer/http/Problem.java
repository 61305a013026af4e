package io.gaitbus.transfer.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What went wrong, as RFC 9457 has it.
///
/// @param errors each field that is wrong, its value, and what would be right
@Schema(description = "What went wrong (RFC 9457), with each field that is wrong, its value, and what would be right.")
record Problem(
        @Schema(examples = "urn:gaitbus:problem:held") String type,

        String title,
        int status,
        String detail,

        @Schema(description = "The address that was asked.") String instance,

        List<Violation> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, List.of());
    }

    /// A problem of fields, at least one: the first of them is its detail.
    static Problem ofFields(ProblemKind kind, String instance, List<Violation> errors) {
        Violation first = errors.getFirst();
        String more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
        String detail = "%s is %s; expected: %s%s".formatted(first.field(), first.value(), first.expected(), more);
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, errors);
    }
}

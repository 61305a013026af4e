package io.gaitbus.transfer.http;

import java.util.Locale;

/// The problems this service answers with; the kinds are those of ingest-service.
enum ProblemKind {
    MALFORMED(400, "The input cannot be read"),
    UNKNOWN(404, "There is no such thing"),
    NO_SUCH_METHOD(405, "This address does not do that"),
    NOT_OFFERED(406, "No answer in the form asked for"),
    EXISTS(409, "The name is taken"),
    HELD(409, "Something stands in the way"),
    NOT_JSON(415, "The input is not in a form that is read here"),
    INVALID(422, "The input holds what cannot be"),
    DEFECT(500, "A defect of this service"),
    BROKER_GONE(503, "The log cannot be reached"),
    OTHER(400, "The request cannot be answered");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// HTTP status.
    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /// Identifies the kind, for programs.
    String type() {
        return "urn:gaitbus:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

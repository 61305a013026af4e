package io.gaitbus.ingest;

import java.util.Locale;

/// The problems this service answers with.
enum ProblemKind {
    MALFORMED(400, "The input cannot be read"),
    UNKNOWN(404, "There is no such thing"),
    NO_SUCH_METHOD(405, "This address does not do that"),
    NOT_OFFERED(406, "No answer in the form asked for"),
    EXISTS(409, "The name is taken"),
    ENDED(409, "The stream has ended"),
    OVERLAP(409, "Frames overlap those taken before"),
    TOO_LARGE(413, "The input is too large"),
    NOT_JSON(415, "The input is not in a form that is read here"),
    INVALID(422, "The input holds what cannot be"),
    WEBSOCKET_ONLY(426, "This address speaks WebSocket"),
    TOO_FAST(429, "Too many windows without an answer"),
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

package io.gaitbus.transfer.http;

/// Thrown to answer a request with a problem. Not a defect, so without a stack trace.
final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemKind kind;

    /// @param detail what is wrong, and what would be right
    Unanswerable(ProblemKind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }
}

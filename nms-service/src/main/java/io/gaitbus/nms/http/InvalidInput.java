package io.gaitbus.nms.http;

import java.util.List;

/// Thrown to answer a request with a problem. Not a defect, so without a stack trace.
final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> errors;

    /// @param errors at least one
    InvalidInput(List<Violation> errors) {
        super(errors.getFirst().toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    List<Violation> errors() {
        return errors;
    }
}

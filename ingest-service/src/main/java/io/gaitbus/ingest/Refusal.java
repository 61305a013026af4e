package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Violation;
import java.util.List;
import java.util.concurrent.CompletionException;

/// Thrown to answer a request with a problem. Not a defect, so without a stack trace.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemKind kind;
    private final transient List<Violation> errors;

    private Refusal(ProblemKind kind, String detail, List<Violation> errors) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    static Refusal of(ProblemKind kind, String detail) {
        return new Refusal(kind, detail, List.of());
    }

    static Refusal invalid(List<Violation> errors) {
        return new Refusal(ProblemKind.INVALID, "", errors);
    }

    static Refusal brokerGone(Throwable cause) {
        Throwable beneath = cause;
        while (beneath.getCause() != null) {
            beneath = beneath.getCause();
        }
        String reason = beneath.getMessage() == null ? "no answer in time" : beneath.getMessage();
        return of(ProblemKind.BROKER_GONE, "the broker did not confirm it: %s. Try again later".formatted(reason));
    }

    /// What lies beneath the wrappers of futures.
    static Throwable root(Throwable failure) {
        return failure instanceof CompletionException wrapper && wrapper.getCause() != null
                ? root(wrapper.getCause())
                : failure;
    }

    Problem problem(String instance) {
        return errors.isEmpty()
                ? Problem.of(kind, getMessage(), instance, errors)
                : Problem.invalid(kind, instance, errors);
    }
}

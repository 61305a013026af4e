package io.gaitbus.stream.job;

/// A request that cannot be met as it stands; the message says why, and what would be right.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String reason) {
        super(reason);
    }
}

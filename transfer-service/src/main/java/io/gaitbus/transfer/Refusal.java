package io.gaitbus.transfer;

/// A training request that cannot be met as it stands; the message says why, and what would be right.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String reason) {
        super(reason);
    }
}

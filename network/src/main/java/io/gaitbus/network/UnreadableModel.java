package io.gaitbus.network;

/// Bytes that are no model this code can run.
public final class UnreadableModel extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableModel(String reason) {
        super(reason);
    }

    public UnreadableModel(String reason, Throwable cause) {
        super(reason, cause);
    }
}

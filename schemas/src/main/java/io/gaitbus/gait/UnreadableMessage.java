package io.gaitbus.gait;

/// Bytes that no retry will ever turn into the message they should be.
public final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableMessage(String reason) {
        super(reason);
    }

    public UnreadableMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}

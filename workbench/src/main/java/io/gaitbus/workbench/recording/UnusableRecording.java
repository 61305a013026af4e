package io.gaitbus.workbench.recording;

/// A recording that cannot be used as it is; the message says in one line what is wrong, where, and what would be
/// right.
public final class UnusableRecording extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableRecording(String message) {
        super(message);
    }

    public UnusableRecording(String message, Throwable cause) {
        super(message, cause);
    }
}

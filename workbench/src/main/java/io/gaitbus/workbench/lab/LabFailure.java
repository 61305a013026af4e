package io.gaitbus.workbench.lab;

/// Something that a service refused or did not answer; the message says in one line which, what, and why.
public final class LabFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LabFailure(String message) {
        super(message);
    }

    public LabFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

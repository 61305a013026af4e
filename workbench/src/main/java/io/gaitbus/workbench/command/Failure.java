package io.gaitbus.workbench.command;

/// What ends a command without success, in one line: what is wrong, where, and what would be right.
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}

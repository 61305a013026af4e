package io.gaitbus.workbench.launcher;

/// A service that could not be started or did not stay up; the message says which, and what its log says of it.
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

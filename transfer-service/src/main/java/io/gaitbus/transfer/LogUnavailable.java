package io.gaitbus.transfer;

/// The log cannot be written to, or does not come back in time; the message says why.
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    LogUnavailable(String reason) {
        super(reason);
    }

    LogUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}

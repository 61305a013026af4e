package io.gaitbus.stream.job;

/// A job is left as it stands, for another process or a later start of this one to go on with: the service
/// stops, or its request has become another's. Nobody is told that it ended, for it has not.
public final class Withdrawn extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Withdrawn(String reason) {
        super(reason);
    }
}

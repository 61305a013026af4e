package io.gaitbus.nms.osim;

/// A model that no leg can be made of: says where, what, and what would be right.
public final class UnusableModel extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UnusableModel(String reason) {
        super(reason);
    }

    UnusableModel(String reason, Throwable cause) {
        super(reason, cause);
    }
}

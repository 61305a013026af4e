package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Layer;

/// Which layers of a network trained on many subjects learn from one.
public enum Adaptation {
    /// Only the two dense layers.
    HEAD,
    /// All but the convolutions, which stay as the population learned them.
    RECURRENT,
    /// Every layer.
    ALL;

    boolean learns(Layer layer) {
        return switch (layer) {
            case STATISTICS -> false;
            case CONVOLUTIONS -> this == ALL;
            case RECURRENT, ATTENTION -> this != HEAD;
            case DENSE -> true;
        };
    }
}

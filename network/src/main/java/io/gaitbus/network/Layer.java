package io.gaitbus.network;

/// The parts of the network that learn or stay as they are together.
public enum Layer {
    /// Not learned but counted: mean and deviation of the training set.
    STATISTICS,
    /// Both convolutions.
    CONVOLUTIONS,
    /// The gated recurrent unit, the same in both lanes.
    RECURRENT,
    /// The attention over a lane's last hidden states.
    ATTENTION,
    /// The two dense layers.
    DENSE
}

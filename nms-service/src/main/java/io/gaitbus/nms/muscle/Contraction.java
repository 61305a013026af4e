package io.gaitbus.nms.muscle;

/// How a muscle-tendon unit turns activation and length into force, frame by frame.
///
/// Made ready for one muscle; a step allocates nothing.
public sealed interface Contraction permits StiffTendon, ElasticTendon {

    /// One frame on.
    ///
    /// @param activation in [0, 1]
    /// @param length     of the muscle-tendon unit, m
    /// @param velocity   its rate of change, m/s
    /// @param fibre      that of the frame before; changed to that of this one
    void advance(double activation, double length, double velocity, Fibre fibre);
}

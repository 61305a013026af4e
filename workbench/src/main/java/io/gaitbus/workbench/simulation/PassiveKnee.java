package io.gaitbus.workbench.simulation;

/// What ligaments, capsule and soft tissue add to the knee's torque: stiff at either end of the range, damped
/// between.
///
///     τ = s [k₁ exp(k₂ (−q − q₂)) + k₃ exp(k₄ (−q − q₁)) + d q̇],   N·m, extension positive, q knee flexion
///
/// Source: F. C. Anderson, M. G. Pandy (1999), Comput. Methods Biomech. Biomed. Eng. 2(3), 201–231, with the
/// constants of A. Falisse et al. (2019), J. R. Soc. Interface 16:20190402: k₁ −6.09, k₂ 33.94, k₃ 11.03, k₄
/// −11.33, q₁ −2.4, q₂ 0.13, d 0.1.
///
/// @param stiffness `s`, over the average person's; dimensionless
/// @param laxity    by how much `q₂` is larger than the average person's; rad
/// @param damping   `d`, N·m·s/rad
record PassiveKnee(double stiffness, double laxity, double damping) {

    private static final double EXTENDED = 0.13;
    private static final double FLEXED = -2.4;

    /// Torque, N·m, extension positive.
    ///
    /// @param angle    knee flexion, rad
    /// @param velocity rad/s
    double torque(double angle, double velocity) {
        double stop = -6.09 * Math.exp(33.94 * (-angle - EXTENDED - laxity));
        double bend = 11.03 * Math.exp(-11.33 * (-angle - FLEXED));
        return stiffness * (stop + bend + damping * velocity);
    }
}

package io.gaitbus.workbench.simulation;

/// How a simulated muscle's activation `a` follows its excitation `e`: of first order, faster up than down.
///
///     da/dt = (e − a)/τ,   τ = τact (½ + 3⁄2 a) where e > a, else τdeact/(½ + 3⁄2 a)
///
/// Source: D. G. Thelen (2003), J. Biomech. Eng. 125(1), 70–77.
///
/// @param rise `τact`, s
/// @param fall `τdeact`, s
record MuscleActivation(double rise, double fall) {

    MuscleActivation {
        if (!(rise > 0 && fall > 0)) {
            throw new IllegalArgumentException("time constants %s and %s s".formatted(rise, fall));
        }
    }

    /// The activation a step later, under an excitation held in between; the time constant is that at its start.
    ///
    /// @param step s
    double next(double activation, double excitation, double step) {
        double bend = 0.5 + 1.5 * activation;
        double constant = excitation > activation ? rise * bend : fall / bend;
        return activation - (excitation - activation) * Math.expm1(-step / constant);
    }
}

package io.gaitbus.nms.muscle;

/// [ActivationDynamics] made ready for many frames; a step allocates nothing.
public final class ActivationFilter {

    private final double alpha;
    private final double beta1;
    private final double beta2;
    private final double shape;
    private final double perRange;

    ActivationFilter(ActivationDynamics dynamics) {
        this.beta1 = dynamics.c1() + dynamics.c2();
        this.beta2 = dynamics.c1() * dynamics.c2();
        this.alpha = 1 + beta1 + beta2;
        this.shape = dynamics.shape();
        this.perRange = 1 / (1 - Math.exp(shape));
    }

    /// `u` at the last frame and the one before, dimensionless; owned and changed by the steps of one
    /// stream.
    public static final class Memory {

        private double last;
        private double secondLast;

        /// At rest.
        public Memory() {}

        /// As if the last two frames had left these.
        public Memory(double last, double secondLast) {
            this.last = last;
            this.secondLast = secondLast;
        }

        Memory copy() {
            return new Memory(last, secondLast);
        }
    }

    /// The activation one frame on, dimensionless, in [0, 1].
    ///
    /// @param excitation in [0, 1]
    /// @param memory     what earlier frames left; changed
    public double next(double excitation, Memory memory) {
        double u = alpha * excitation - beta1 * memory.last - beta2 * memory.secondLast;
        memory.secondLast = memory.last;
        memory.last = u;
        return (1 - Math.exp(shape * u)) * perRange;
    }
}

package io.gaitbus.workbench.simulation;

import java.util.function.DoubleUnaryOperator;

/// A smooth curve over one cycle that ends where it began, through values at equal steps of phase.
///
/// Between two values it is the cubic whose slopes at both are those of their neighbours' chord.
/// Source: E. Catmull, R. Rom (1974), in Computer Aided Geometric Design, 317–326.
final class PeriodicCurve {

    private final double[] values;

    private PeriodicCurve(double[] values) {
        this.values = values;
    }

    /// @param values at phases 0, 1/n, 2/n, …
    static PeriodicCurve through(double... values) {
        return new PeriodicCurve(values.clone());
    }

    /// A function of phase, sampled at equal steps.
    static PeriodicCurve sampled(int samples, DoubleUnaryOperator ofPhase) {
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = ofPhase.applyAsDouble((double) i / samples);
        }
        return new PeriodicCurve(values);
    }

    /// The value at a phase; whole cycles make no difference.
    double at(double phase) {
        double place = (phase - Math.floor(phase)) * values.length;
        int before = Math.min((int) place, values.length - 1);
        double t = place - before;
        double p0 = value(before - 1);
        double p1 = value(before);
        double p2 = value(before + 1);
        double p3 = value(before + 2);
        return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
    }

    double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The greatest magnitude among its values.
    double peak() {
        double peak = 0;
        for (double value : values) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    private double value(int i) {
        return values[Math.floorMod(i, values.length)];
    }
}

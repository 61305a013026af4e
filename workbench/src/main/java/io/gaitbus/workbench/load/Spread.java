package io.gaitbus.workbench.load;

import org.HdrHistogram.Histogram;

/// How some times are spread, ms; all 0 where there are none.
record Spread(double p50, double p99, double p999, double max) {

    private static final double MILLIS_PER_NANO = 1e-6;

    /// @param nanos times, ns
    static Spread of(Histogram nanos) {
        return new Spread(
                nanos.getValueAtPercentile(50) * MILLIS_PER_NANO,
                nanos.getValueAtPercentile(99) * MILLIS_PER_NANO,
                nanos.getValueAtPercentile(99.9) * MILLIS_PER_NANO,
                nanos.getMaxValue() * MILLIS_PER_NANO);
    }
}

package io.gaitbus.workbench.demo;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// Figures as they are shown.
final class Figures {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final String NONE = "–";

    private Figures() {}

    /// Three decimals.
    static String of(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : NONE;
    }

    /// Three decimals and a sign.
    static String signed(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%+.3f", value) : NONE;
    }

    /// A percentile of a latency in nanoseconds, as milliseconds; NaN of none.
    static double percentile(Histogram nanos, double percentile) {
        return nanos.getTotalCount() == 0 ? Double.NaN : nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    /// The same in words.
    static String millis(Histogram nanos, double percentile) {
        double millis = percentile(nanos, percentile);
        return Double.isFinite(millis) ? String.format(Locale.ROOT, "%.1f ms", millis) : NONE;
    }
}

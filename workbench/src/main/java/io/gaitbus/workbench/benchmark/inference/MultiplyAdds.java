package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.network.Architecture;

/// Multiply-adds that a frame needs. What a stream computes beside them does not count: the second lane,
/// which is only there to take over from the first, exponentials, and what fills up vectors.
final class MultiplyAdds {

    private MultiplyAdds() {}

    /// Of a frame with one lane; 50 176 for the standard sizes:
    ///
    /// | layer | | |
    /// |---|---|---|
    /// | convolutions | 3 · 41 · 32 + 3 · 32 · 32 | 7 008 |
    /// | recurrent, input | 32 · 240 | 7 680 |
    /// | recurrent, hidden | 80 · 240 | 19 200 |
    /// | attention, key and query | 2 · 80 · 16 | 2 560 |
    /// | attention, scores and mean | 62 · 16 + 62 · 80 | 5 952 |
    /// | dense, head | 160 · 48 + 48 · 2 | 7 776 |
    static int ofFrame(Architecture sizes) {
        int channels = sizes.first().channels();
        int columns = sizes.second().channels();
        int units = sizes.recurrentUnits();
        int convolutions = sizes.first().kernel() * sizes.features() * channels
                + sizes.second().kernel() * channels * columns;
        int recurrent = (columns + units) * 3 * units;
        int attention = 2 * units * sizes.attentionKeys() + sizes.attentionWindow() * (sizes.attentionKeys() + units);
        int dense = 2 * units * sizes.denseUnits() + sizes.denseUnits() * Architecture.OUTPUTS;
        return convolutions + recurrent + attention + dense;
    }
}

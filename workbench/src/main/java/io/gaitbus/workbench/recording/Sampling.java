package io.gaitbus.workbench.recording;

/// When the rows of a table were sampled: row `i` at `start + i / rate`.
///
/// @param start time of the first row, s
/// @param rate  rows a second, Hz, above 0
/// @param rows  number of rows, at least 2
record Sampling(double start, double rate, int rows) {

    /// How far a time stamp may lie from its place before the table counts as uneven; rows.
    private static final double JITTER = 0.5;

    Sampling {
        if (!(rate > 0 && Double.isFinite(rate) && Double.isFinite(start) && rows >= 2)) {
            throw new IllegalArgumentException("%d rows from %s s at %s Hz".formatted(rows, start, rate));
        }
    }

    /// The sampling that a column of time stamps tells.
    ///
    /// Stamps are often rounded, so the rate is that of all rows together; where it is a whole number within that
    /// rounding, it is taken as one.
    ///
    /// @param table what to call the table where the stamps make no sense
    /// @throws UnusableRecording where they do not grow, or not evenly
    static Sampling of(double[] stamps, String table) {
        if (stamps.length < 2) {
            throw new UnusableRecording(
                    "%s has %d rows of data; a recording has at least 2".formatted(table, stamps.length));
        }
        for (int row = 1; row < stamps.length; row++) {
            if (!(stamps[row] > stamps[row - 1])) {
                throw new UnusableRecording("%s: time goes from %s s to %s s at row %d; it must grow from row to row"
                        .formatted(table, number(stamps[row - 1]), number(stamps[row]), row + 1));
            }
        }
        double span = stamps[stamps.length - 1] - stamps[0];
        double rate = wholeIfWithin((stamps.length - 1) / span, span);
        Sampling sampling = new Sampling(stamps[0], rate, stamps.length);
        sampling.requireEven(stamps, table);
        return sampling;
    }

    private static double wholeIfWithin(double rate, double span) {
        double whole = Math.rint(rate);
        boolean driftIsSmall = Math.abs(whole - rate) * span < 0.1;
        return whole > 0 && driftIsSmall ? whole : rate;
    }

    private void requireEven(double[] stamps, String table) {
        for (int row = 1; row < stamps.length; row++) {
            double step = stamps[row] - stamps[row - 1];
            if (Math.abs(step * rate - 1) > JITTER) {
                throw new UnusableRecording(
                        "%s: %s s lie between rows %d and %d, after %s s; rows must be sampled evenly, here every %s s"
                                .formatted(
                                        table, number(step), row, row + 1, number(stamps[row - 1]), number(1 / rate)));
            }
        }
    }

    /// Time of the last row, s.
    double end() {
        return start + (rows - 1) / rate;
    }

    /// The row nearest to a time.
    int rowAt(double time) {
        return Math.clamp(Math.round((time - start) * rate), 0, rows - 1);
    }

    /// The sampling of rows `first` to `last` of it.
    Sampling rows(int first, int last) {
        return new Sampling(start + first / rate, rate, last - first + 1);
    }

    /// A number as people write it.
    static String number(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}

package io.gaitbus.ingest.session;

/// What the EMG samples of a session are, and what such samples and their rate can be.
public enum EmgKind {
    /// Surface EMG, V. Surface EMG stays below 10 mV; 50 mV leaves room for offset and artefacts, and still tells
    /// volts from millivolts. Its band reaches to 400-500 Hz; from 500 Hz on, the part above the 30 Hz high-pass is
    /// there to be rectified.
    RAW(new Range(-0.05, 0.05), new Range(500, 10_000), "V"),

    /// Linear envelope over its value at maximum voluntary contraction. Zero-lag filters leave it a little below 0,
    /// and movement can exceed the isometric maximum: both are taken, and clipped to 0 to 1 by the muscle model.
    ENVELOPE(new Range(-0.25, 3), new Range(20, 10_000), "of MVC"),

    /// Muscle activation; tolerance as for envelopes.
    ACTIVATION(new Range(-0.25, 3), new Range(20, 10_000), "of MVC");

    /// Above this a voltage in the wrong unit is taken for microvolts rather than millivolts.
    private static final double MOST_MILLIVOLTS = 20;

    /// Below this a normalised value in the wrong unit is taken for per cent.
    private static final double MOST_PER_CENT = 300;

    private final Range samples;
    private final Range rates;
    private final String unit;

    EmgKind(Range samples, Range rates, String unit) {
        this.samples = samples;
        this.rates = rates;
        this.unit = unit;
    }

    /// What a sample can be; V, or dimensionless.
    public Range samples() {
        return samples;
    }

    /// Sampling rates that can be used, Hz.
    public Range rates() {
        return rates;
    }

    /// What an MVC value can be: V for raw EMG; 1 where samples are normalised already.
    public boolean acceptsMvc(double mvc) {
        return this == RAW ? mvc > 0 && mvc <= samples.to() : mvc == 1;
    }

    /// In words, what would have been right instead of a sample outside of [#samples].
    String expected(float sample) {
        return "%s %s%s".formatted(samples, unit, hint(Math.abs(sample)));
    }

    private String hint(float magnitude) {
        if (!Float.isFinite(magnitude)) {
            return ", a finite number";
        }
        return switch (this) {
            case RAW ->
                magnitude <= MOST_MILLIVOLTS
                        ? "; looks like millivolts: divide by 1000"
                        : "; looks like microvolts: divide by 1000000";
            case ENVELOPE, ACTIVATION ->
                magnitude <= MOST_PER_CENT
                        ? "; looks like per cent: divide by 100"
                        : "; looks like EMG that is not normalised: divide by its MVC value, or open a RAW session";
        };
    }
}

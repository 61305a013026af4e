package io.gaitbus.ingest.session;

/// A closed range of numbers.
///
/// @param from its least number
/// @param to   its greatest number
public record Range(double from, double to) {

    public Range {
        if (!(from < to)) {
            throw new IllegalArgumentException("a range from %s to %s is empty".formatted(from, to));
        }
    }

    /// Whether a number lies within; NaN never does.
    public boolean contains(double number) {
        return number >= from && number <= to;
    }

    @Override
    public String toString() {
        return "%s to %s".formatted(text(from), text(to));
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

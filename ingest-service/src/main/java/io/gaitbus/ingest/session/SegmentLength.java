package io.gaitbus.ingest.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A length within the leg: of the thigh from hip joint centre to knee joint centre, of the shank from there to
/// the ankle joint centre.
public final class SegmentLength {

    /// Stands for a length that was not measured, m.
    public static final double UNKNOWN = 0;

    /// Thigh or shank over leg length that human legs can have. In the generic anatomy, gait2392, they are 0.41
    /// and 0.45; the room on both sides is ours.
    private static final Range SHARES = new Range(0.25, 0.65);

    /// Thigh and shank together over leg length, likewise: 0.87 in the generic anatomy, 0.93 in D. A. Winter
    /// (2009), fig. 4.1. What is left is the height of the ankle above the floor, so they are never longer than
    /// the leg but for an error of measurement; the room on both sides is ours.
    private static final Range SHARES_TOGETHER = new Range(0.7, 1.05);

    private SegmentLength() {}

    /// The length as messages carry it, m.
    public static double of(Optional<Double> measured) {
        return measured.orElse(UNKNOWN);
    }

    /// What is wrong with a length beside that of the leg.
    ///
    /// @param field     `thighLength` or `shankLength`
    /// @param legLength m
    public static List<Violation> violations(String field, Optional<Double> measured, double legLength) {
        if (measured.isEmpty() || SHARES.contains(measured.get() / legLength)) {
            return List.of();
        }
        return List.of(new Violation(field, measured.get().toString(), expected(SHARES, legLength)));
    }

    /// What is wrong with the lengths of thigh and shank together beside that of the leg.
    ///
    /// @param legLength m
    public static List<Violation> violations(Optional<Double> thigh, Optional<Double> shank, double legLength) {
        if (thigh.isEmpty() || shank.isEmpty()) {
            return List.of();
        }
        double together = thigh.get() + shank.get();
        return SHARES_TOGETHER.contains(together / legLength)
                ? List.of()
                : List.of(new Violation(
                        "thighLength + shankLength",
                        String.format(Locale.ROOT, "%.2f", together),
                        expected(SHARES_TOGETHER, legLength)));
    }

    private static String expected(Range shares, double legLength) {
        return String.format(
                Locale.ROOT,
                "%.2f to %.2f m with a leg length of %.2f m",
                shares.from() * legLength,
                shares.to() * legLength,
                legLength);
    }
}

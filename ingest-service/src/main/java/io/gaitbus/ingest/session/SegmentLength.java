package io.gaitbus.ingest.session;

import java.util.List;
import java.util.Optional;

/// A length within the leg: of the thigh from hip joint centre to knee joint centre, of the shank from there to
/// the ankle joint centre.
public final class SegmentLength {

    /// Stands for a length that was not measured, m.
    public static final double UNKNOWN = 0;

    /// Thigh or shank over leg length that human legs can have. In the generic anatomy, gait2392, they are 0.41
    /// and 0.45; the room on both sides is ours.
    private static final Range SHARES = new Range(0.25, 0.65);

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
        String expected = "%.2f to %.2f m with a leg length of %.2f m"
                .formatted(SHARES.from() * legLength, SHARES.to() * legLength, legLength);
        return List.of(new Violation(field, measured.get().toString(), expected));
    }
}

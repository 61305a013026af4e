package io.gaitbus.ingest.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Leg length, from greater trochanter to floor.
public final class LegLength {

    /// Leg length over height. Source: D. A. Winter (2009), Biomechanics and Motor Control of Human Movement,
    /// 4th ed., fig. 4.1.
    static final double OF_HEIGHT = 0.53;

    /// Height of the generic anatomy, gait2392, m. Source: S. L. Delp et al. (1990), IEEE Trans. Biomed. Eng. 37(8).
    static final double GENERIC_HEIGHT = 1.80;

    /// Leg length over height that human bodies can have, dwarfism and giantism included.
    private static final Range SHARES = new Range(0.35, 0.65);

    private LegLength() {}

    /// The leg length of a subject, m: as measured, else by height, else that of the generic anatomy.
    public static double of(Optional<Double> measured, Optional<Double> height) {
        return measured.orElseGet(() -> OF_HEIGHT * height.orElse(GENERIC_HEIGHT));
    }

    /// What is wrong with a leg length beside a height.
    public static List<Violation> violations(Optional<Double> measured, Optional<Double> height) {
        if (measured.isEmpty() || height.isEmpty() || SHARES.contains(measured.get() / height.get())) {
            return List.of();
        }
        String expected = String.format(
                Locale.ROOT,
                "%.2f to %.2f m with a height of %s m",
                SHARES.from() * height.get(),
                SHARES.to() * height.get(),
                height.get());
        return List.of(new Violation("legLength", measured.get().toString(), expected));
    }
}

package io.gaitbus.workbench.recording;

import java.util.Optional;

/// How often a knee repeats itself.
///
/// @param frequency strides a second, Hz
public record Stride(double frequency) {

    /// More strides a second than this are running: adults change from walking to running near 2.1 m/s,
    /// with about one stride a second before and 1.3 after. Our own choice between the two.
    private static final double RUNNING_FROM = 1.15;

    /// Fewer are no gait.
    private static final double WALKING_FROM = 0.4;

    private static final double SHORTEST = 0.25;
    private static final double LONGEST = 3.4;

    /// A knee that repeats itself correlates with itself a stride later by more than this.
    private static final double REPEATS = 0.5;

    /// The stride of a knee angle: the shortest shift at which it nearly best agrees with itself; none
    /// where it does not repeat itself.
    ///
    /// @param knee angle, in any unit and sign
    /// @param rate samples a second, Hz
    public static Optional<Stride> of(double[] knee, double rate) {
        int every = Math.max(1, (int) Math.floor(rate / 100));
        double[] angle = centred(knee, every);
        int shortest = (int) Math.ceil(SHORTEST * rate / every);
        int longest = Math.min((int) Math.floor(LONGEST * rate / every), angle.length / 2);
        if (longest <= shortest + 2) {
            return Optional.empty();
        }
        double[] agreement = new double[longest + 2];
        double best = 0;
        for (int shift = shortest - 1; shift < agreement.length; shift++) {
            agreement[shift] = agreement(angle, shift);
        }
        for (int shift = shortest; shift <= longest; shift++) {
            best = isPeak(agreement, shift) ? Math.max(best, agreement[shift]) : best;
        }
        for (int shift = shortest; shift <= longest && best > REPEATS; shift++) {
            if (isPeak(agreement, shift) && agreement[shift] > 0.9 * best) {
                return Optional.of(new Stride(rate / every / shift));
            }
        }
        return Optional.empty();
    }

    /// What it is, in one word.
    String activity() {
        if (frequency < WALKING_FROM) {
            return "other";
        }
        return frequency > RUNNING_FROM ? "running" : "walking";
    }

    private static double[] centred(double[] knee, int every) {
        double[] angle = new double[(knee.length + every - 1) / every];
        double sum = 0;
        for (int i = 0; i < angle.length; i++) {
            angle[i] = knee[i * every];
            sum += angle[i];
        }
        for (int i = 0; i < angle.length; i++) {
            angle[i] -= sum / angle.length;
        }
        return angle;
    }

    /// Correlation of an angle with itself a shift later, in [−1, 1].
    private static double agreement(double[] angle, int shift) {
        double product = 0;
        double early = 1e-12;
        double late = 1e-12;
        for (int i = 0; i + shift < angle.length; i++) {
            product += angle[i] * angle[i + shift];
            early += angle[i] * angle[i];
            late += angle[i + shift] * angle[i + shift];
        }
        return product / Math.sqrt(early * late);
    }

    private static boolean isPeak(double[] agreement, int shift) {
        return agreement[shift] >= agreement[shift - 1] && agreement[shift] >= agreement[shift + 1];
    }
}

package io.gaitbus.workbench.evaluation.figures;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.WilcoxonSignedRankTest;

/// Whether one model's error is below another's in more than these subjects: the two-sided Wilcoxon
/// signed-rank test over subjects, exact up to 20 of them, beyond that by its normal approximation.
///
/// Source: F. Wilcoxon (1945), Biometrics Bulletin 1(6), 80–83.
///
/// @param model    the one
/// @param rival    the other
/// @param subjects who have errors of both
/// @param better   in how many of them the one's error is the smaller
/// @param p        the chance of such ranks or more extreme ones without a difference; empty below six
///                 subjects, where no outcome could reach 0.05 but by all going one way
public record PairedTest(String model, String rival, int subjects, int better, OptionalDouble p) {

    /// With five, the smallest p there is is 0.0625.
    static final int FEWEST = 6;

    private static final int MOST_EXACT = 20;

    /// Compares errors of the same subjects.
    ///
    /// @param errors of the one, N·m/kg, by subject
    /// @param rivals of the other, likewise
    public static PairedTest of(String model, Map<String, Double> errors, String rival, Map<String, Double> rivals) {
        List<String> both = errors.keySet().stream().filter(rivals::containsKey).toList();
        double[] ones = both.stream().mapToDouble(errors::get).toArray();
        double[] others = both.stream().mapToDouble(rivals::get).toArray();
        int better = 0;
        for (int i = 0; i < ones.length; i++) {
            better += ones[i] < others[i] ? 1 : 0;
        }
        return new PairedTest(model, rival, ones.length, better, p(ones, others));
    }

    /// Subjects in whom both are equal say nothing, and are left out.
    private static OptionalDouble p(double[] ones, double[] others) {
        int[] unequal = IntStream.range(0, ones.length)
                .filter(i -> ones[i] != others[i])
                .toArray();
        if (unequal.length < FEWEST) {
            return OptionalDouble.empty();
        }
        double[] left = IntStream.of(unequal).mapToDouble(i -> ones[i]).toArray();
        double[] right = IntStream.of(unequal).mapToDouble(i -> others[i]).toArray();
        boolean exact = unequal.length <= MOST_EXACT;
        // where both rank sums are equal the library counts that outcome on either side
        return OptionalDouble.of(Math.min(1, new WilcoxonSignedRankTest().wilcoxonSignedRankTest(left, right, exact)));
    }
}

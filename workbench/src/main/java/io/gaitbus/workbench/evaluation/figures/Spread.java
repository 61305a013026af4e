package io.gaitbus.workbench.evaluation.figures;

import java.util.Arrays;
import java.util.List;

/// Mean and standard deviation over subjects.
///
/// @param count     subjects
/// @param mean      of their values; NaN over none
/// @param deviation that of a sample, with `count − 1`; NaN below two
public record Spread(int count, double mean, double deviation) {

    public static Spread of(List<Double> values) {
        int count = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / count;
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(count, mean, count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1)));
    }

    /// The middle one; of an even number the mean of the two in the middle.
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("the median of no values");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }
}

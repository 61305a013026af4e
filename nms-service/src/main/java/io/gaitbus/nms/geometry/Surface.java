package io.gaitbus.nms.geometry;

import java.util.Arrays;

/// The length of one muscle-tendon unit: a sum of products of splines in the knee angle and in another
/// joint's.
///
///     ℓ(q, p) = Σᵢ Σⱼ cᵢⱼ Bᵢ(q) Dⱼ(p)
///
/// A muscle over the knee alone has no second factor.
final class Surface {

    private final Span other;
    private final int otherIndex;
    private final int columns;

    /// `cᵢⱼ`, row by row, m.
    private final double[] coefficients;

    /// @param other        the other joint; the knee itself for a muscle over the knee alone
    /// @param columns      number of `Dⱼ`; 1 for a muscle over the knee alone
    /// @param coefficients row by row; kept
    Surface(Span other, int columns, double[] coefficients) {
        this.other = other;
        this.otherIndex = other.index();
        this.columns = columns;
        this.coefficients = coefficients;
    }

    /// The other joint as an index of `Muscles.JOINTS`; the knee's own for a muscle over the knee alone.
    int otherIndex() {
        return otherIndex;
    }

    Span other() {
        return other;
    }

    /// A copy.
    double[] coefficients() {
        return coefficients.clone();
    }

    Surface times(double factor) {
        return new Surface(
                other,
                columns,
                Arrays.stream(coefficients).map(value -> factor * value).toArray());
    }

    /// Length and moment arms of the muscle with an index.
    void evaluate(Span.Terms knee, Span.Terms others, int muscle, KneeGeometry.Lengths into) {
        if (columns == 1) {
            curve(knee, muscle, into);
        } else {
            product(knee, others, muscle, into);
        }
    }

    private void curve(Span.Terms knee, int muscle, KneeGeometry.Lengths into) {
        double c0 = coefficients[knee.first];
        double c1 = coefficients[knee.first + 1];
        double c2 = coefficients[knee.first + 2];
        double c3 = coefficients[knee.first + 3];
        into.lengths[muscle] = c0 * knee.value0 + c1 * knee.value1 + c2 * knee.value2 + c3 * knee.value3;
        into.kneeArms[muscle] = c0 * knee.slope0 + c1 * knee.slope1 + c2 * knee.slope2 + c3 * knee.slope3;
        into.otherArms[muscle] = 0;
    }

    private void product(Span.Terms knee, Span.Terms others, int muscle, KneeGeometry.Lengths into) {
        int row0 = knee.first * columns + others.first;
        int row1 = row0 + columns;
        int row2 = row1 + columns;
        int row3 = row2 + columns;
        double s0 = values(row0, others);
        double s1 = values(row1, others);
        double s2 = values(row2, others);
        double s3 = values(row3, others);
        into.lengths[muscle] = s0 * knee.value0 + s1 * knee.value1 + s2 * knee.value2 + s3 * knee.value3;
        into.kneeArms[muscle] = s0 * knee.slope0 + s1 * knee.slope1 + s2 * knee.slope2 + s3 * knee.slope3;
        into.otherArms[muscle] = slopes(row0, others) * knee.value0
                + slopes(row1, others) * knee.value1
                + slopes(row2, others) * knee.value2
                + slopes(row3, others) * knee.value3;
    }

    private double values(int at, Span.Terms others) {
        return coefficients[at] * others.value0
                + coefficients[at + 1] * others.value1
                + coefficients[at + 2] * others.value2
                + coefficients[at + 3] * others.value3;
    }

    private double slopes(int at, Span.Terms others) {
        return coefficients[at] * others.slope0
                + coefficients[at + 1] * others.slope1
                + coefficients[at + 2] * others.slope2
                + coefficients[at + 3] * others.slope3;
    }
}

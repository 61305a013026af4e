package io.gaitbus.nms.muscle;

import io.gaitbus.nms.spline.ForsytheSpline;
import java.util.Arrays;

/// A smooth curve through knots: a cubic between any two of them, with one slope at each knot.
///
/// Beyond its knots it keeps the value of the nearest, with slope 0.
public final class CubicCurve {

    /// Cells of equal width over the knots' range, each knowing the piece it begins in: a place is looked
    /// up in constant time, whatever the knots.
    private static final int CELLS = 1024;

    private static final int TERMS = 4;

    private final double[] knots;
    private final double[] coefficients; // [piece][power], of the distance to the piece's left knot
    private final byte[] pieceOfCell;
    private final double cellsPerUnit;
    private final double lastValue;

    private CubicCurve(double[] x, double[] y, double[] slope) {
        this.knots = x;
        this.coefficients = coefficients(x, y, slope);
        this.lastValue = y[y.length - 1];
        this.cellsPerUnit = CELLS / (x[x.length - 1] - x[0]);
        this.pieceOfCell = new byte[CELLS + 1];
        for (int cell = 0, piece = 0; cell <= CELLS; cell++) {
            while (piece < x.length - 2 && x[0] + cell / cellsPerUnit >= x[piece + 1]) {
                piece++;
            }
            pieceOfCell[cell] = (byte) piece;
        }
    }

    /// The curve that neither overshoots nor changes its direction between any two knots: monotone where
    /// they are.
    ///
    /// Slopes are weighted harmonic means of the neighbouring secants, 0 at an extremum and at both ends.
    /// Source: F. N. Fritsch, J. Butland (1984), SIAM J. Sci. Stat. Comput. 5(2), 300–304.
    ///
    /// @param knots x₀, y₀, x₁, y₁, …; x rising, 2 to 127 of them
    public static CubicCurve monotone(double... knots) {
        double[] x = everySecond(knots, 0);
        double[] y = everySecond(knots, 1);
        double[] slopes = new double[x.length];
        for (int i = 1; i < x.length - 1; i++) {
            double left = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            double right = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
            if (left * right > 0) {
                double wide = 2 * (x[i + 1] - x[i]) + (x[i] - x[i - 1]);
                double narrow = (x[i + 1] - x[i]) + 2 * (x[i] - x[i - 1]);
                slopes[i] = (wide + narrow) / (wide / left + narrow / right);
            }
        }
        return new CubicCurve(x, y, slopes);
    }

    /// The spline of CEINMS: twice continuously differentiable, overshooting where knots turn sharply.
    ///
    /// See [ForsytheSpline].
    ///
    /// @param knots x₀, y₀, x₁, y₁, …; x rising, 4 to 127 of them
    public static CubicCurve spline(double... knots) {
        double[] x = everySecond(knots, 0);
        double[] y = everySecond(knots, 1);
        if (x.length < 4) {
            throw new IllegalArgumentException(
                    "a spline through %d knots; 4 or more would be right".formatted(x.length));
        }
        return new CubicCurve(x, y, new ForsytheSpline(x, y).slopes());
    }

    private static double[] everySecond(double[] knots, int from) {
        int count = knots.length / 2;
        if (knots.length % 2 != 0 || count < 2 || count > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "%d numbers; pairs of x and y, 2 to 127 of them, would be right".formatted(knots.length));
        }
        for (int i = 1; i < count; i++) {
            if (!(knots[2 * i] > knots[2 * i - 2])) {
                throw new IllegalArgumentException(
                        "knot %d at %s does not follow %s".formatted(i, knots[2 * i], knots[2 * i - 2]));
            }
        }
        double[] values = new double[count];
        Arrays.setAll(values, i -> knots[2 * i + from]);
        return values;
    }

    private static double[] coefficients(double[] x, double[] y, double[] slope) {
        double[] coefficients = new double[TERMS * (x.length - 1)];
        for (int i = 0; i < x.length - 1; i++) {
            double width = x[i + 1] - x[i];
            double secant = (y[i + 1] - y[i]) / width;
            coefficients[TERMS * i] = y[i];
            coefficients[TERMS * i + 1] = slope[i];
            coefficients[TERMS * i + 2] = (3 * secant - 2 * slope[i] - slope[i + 1]) / width;
            coefficients[TERMS * i + 3] = (slope[i] + slope[i + 1] - 2 * secant) / (width * width);
        }
        return coefficients;
    }

    /// The piece a place lies in, of which [#valueIn] and [#slopeIn] tell more; the nearest one beyond the
    /// knots.
    int piece(double place) {
        double cell = (place - knots[0]) * cellsPerUnit;
        int piece = pieceOfCell[cell < 0 ? 0 : cell > CELLS ? CELLS : (int) cell];
        while (piece < knots.length - 2 && place >= knots[piece + 1]) {
            piece++;
        }
        return piece;
    }

    /// The value at a place in its piece.
    double valueIn(int piece, double place) {
        if (place >= knots[knots.length - 1]) {
            return lastValue;
        }
        double distance = (place < knots[0] ? knots[0] : place) - knots[piece];
        int at = TERMS * piece;
        return coefficients[at]
                + distance
                        * (coefficients[at + 1] + distance * (coefficients[at + 2] + distance * coefficients[at + 3]));
    }

    /// The slope at a place in its piece.
    double slopeIn(int piece, double place) {
        if (place < knots[0] || place > knots[knots.length - 1]) {
            return 0;
        }
        double distance = place - knots[piece];
        int at = TERMS * piece;
        return coefficients[at + 1] + distance * (2 * coefficients[at + 2] + distance * 3 * coefficients[at + 3]);
    }

    /// The value at a place; NaN at NaN.
    public double at(double place) {
        return valueIn(piece(place), place);
    }

    /// The slope at a place.
    public double slopeAt(double place) {
        return slopeIn(piece(place), place);
    }

    /// The first knot's place.
    public double begin() {
        return knots[0];
    }

    /// The last knot's place.
    public double end() {
        return knots[knots.length - 1];
    }
}

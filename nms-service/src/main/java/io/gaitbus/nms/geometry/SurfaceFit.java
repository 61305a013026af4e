package io.gaitbus.nms.geometry;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.path.Angles;
import io.gaitbus.nms.geometry.path.Coordinate;
import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.geometry.path.Posture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Fits surfaces to the paths of a leg, by linear least squares over lengths and knee moment arms together.
///
/// Samples lie on a grid, so the problem falls apart: with `K` the knee's splines above their slopes, `H` the
/// other joint's splines and `D` lengths above moment arms, `‖K C Hᵀ − D‖` is least at `C = K⁺ D (H⁺)ᵀ`.
final class SurfaceFit {

    /// Errors of a metre a radian in a moment arm and of this many metres in a length weigh the same.
    ///
    /// Higher weights bring moment arms nearer to those of the path, and let lengths bridge the jumps at via
    /// points.
    private static final double ARM_WEIGHT = 0.3;

    /// Samples to an interval between knots: at each knot and halfway to the next.
    private static final int SAMPLES = 2;

    private final LegModel leg;
    private final double[] kneeAngles = Span.KNEE.samples(SAMPLES * Span.KNEE.intervals());
    private final SimpleMatrix kneeInverse = kneeTerms().pseudoInverse();

    private SurfaceFit(LegModel leg) {
        this.leg = leg;
    }

    /// In the order of [Muscles#KNEE].
    static List<Surface> surfaces(LegModel leg) {
        SurfaceFit fit = new SurfaceFit(leg);
        Surface[] surfaces = new Surface[Muscles.KNEE.size()];
        for (Span other : List.of(Span.KNEE, Span.HIP, Span.ANKLE)) {
            int[] muscles = IntStream.range(0, surfaces.length)
                    .filter(muscle -> Span.besideKnee(Muscles.KNEE.get(muscle)).equals(other))
                    .toArray();
            fit.fit(other, muscles, surfaces);
        }
        return List.of(surfaces);
    }

    private void fit(Span other, int[] muscles, Surface[] into) {
        boolean kneeAlone = other.joint() == Coordinate.KNEE;
        double[] otherAngles = kneeAlone ? new double[] {0} : other.samples(SAMPLES * other.intervals());
        Posture[][] postures = postures(other.joint(), otherAngles);
        SimpleMatrix otherInverse = kneeAlone
                ? SimpleMatrix.identity(1)
                : terms(other, otherAngles, false).pseudoInverse();
        for (int muscle : muscles) {
            SimpleMatrix data = new SimpleMatrix(2 * kneeAngles.length, otherAngles.length);
            for (int i = 0; i < kneeAngles.length; i++) {
                for (int j = 0; j < otherAngles.length; j++) {
                    data.set(i, j, postures[i][j].length(muscle));
                    data.set(kneeAngles.length + i, j, ARM_WEIGHT * postures[i][j].arm(muscle, Coordinate.KNEE));
                }
            }
            SimpleMatrix coefficients = kneeInverse.mult(data).mult(otherInverse.transpose());
            into[muscle] = new Surface(
                    other,
                    coefficients.getNumCols(),
                    coefficients.getDDRM().getData().clone());
        }
    }

    private Posture[][] postures(Coordinate other, double[] otherAngles) {
        return Arrays.stream(kneeAngles)
                .mapToObj(knee -> Arrays.stream(otherAngles)
                        .mapToObj(angle -> leg.posture(
                                switch (other) {
                                    case HIP -> new Angles(angle, knee, 0);
                                    case ANKLE -> new Angles(0, knee, angle);
                                    case KNEE, HELD -> new Angles(0, knee, 0);
                                }))
                        .toArray(Posture[]::new))
                .toArray(Posture[][]::new);
    }

    private SimpleMatrix kneeTerms() {
        SimpleMatrix values = terms(Span.KNEE, kneeAngles, false);
        SimpleMatrix slopes = terms(Span.KNEE, kneeAngles, true);
        return values.concatRows(slopes.scale(ARM_WEIGHT));
    }

    private static SimpleMatrix terms(Span span, double[] angles, boolean slopes) {
        SimpleMatrix matrix = new SimpleMatrix(angles.length, span.terms());
        Span.Terms at = new Span.Terms();
        for (int row = 0; row < angles.length; row++) {
            span.at(angles[row], at);
            matrix.set(row, at.first, slopes ? at.slope0 : at.value0);
            matrix.set(row, at.first + 1, slopes ? at.slope1 : at.value1);
            matrix.set(row, at.first + 2, slopes ? at.slope2 : at.value2);
            matrix.set(row, at.first + 3, slopes ? at.slope3 : at.value3);
        }
        return matrix;
    }
}

package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lengths of the muscle-tendon units over the knee as smooth functions of joint angles, and their derivatives.
///
/// Each length is a product polynomial in the knee angle and, where the muscle spans another joint, in that joint's
/// angle
/// (Chebyshev basis), fitted to lengths and knee moment arms of OpenSim's gait2392 together. Moment arms and
/// velocities
/// are
/// derivatives of the fit, so that they agree with each other; the paths themselves jump at their via points.
/// Angles beyond those of the table are taken as its nearest.
/// Source of the table: gait2392 (CC BY 3.0; S. L. Delp, D. G. Thelen, F. C. Anderson, A. Seth et al.).
public final class KneeGeometry {

    /// The generic geometry, of a leg as long as [Anatomy#GENERIC_LEG_LENGTH].
    public static final KneeGeometry GAIT2392 = read("gait2392-geometry.csv");

    private final List<Path> paths;

    private KneeGeometry(List<Path> paths) {
        this.paths = paths;
    }

    /// A path over the knee and perhaps one other joint.
    private static final class Path {

        private final int otherJoint; // index in Muscles.JOINTS; the knee's own for a path over the knee alone
        private final double[][] coefficients; // [degree in knee + 1][degree in other + 1]

        private Path(int otherJoint, double[][] coefficients) {
            this.otherJoint = otherJoint;
            this.coefficients = coefficients;
        }
    }

    /// Length of a muscle-tendon unit and its derivatives in one pose.
    ///
    /// @param length       m
    /// @param kneeArm      `∂ℓmt/∂q` of the knee, m/rad: positive for an extensor, as knee flexion is positive
    /// @param otherArm     the same of the other joint it spans; 0 where it spans none
    /// @param otherJoint   that joint, as an index of [Muscles#JOINTS]; the knee's own where it spans none
    public record Pose(double length, double kneeArm, double otherArm, int otherJoint) {

        /// Rate of change of the length, m/s, at angular velocities of hip, knee and ankle in rad/s.
        public double velocity(double[] angularVelocities) {
            return kneeArm * angularVelocities[Joint.KNEE] + otherArm * angularVelocities[otherJoint];
        }
    }

    /// A muscle in a pose.
    ///
    /// @param muscle index in [Muscles#KNEE]
    /// @param angles hip, knee, ankle, rad; flexion and dorsiflexion positive
    public Pose pose(int muscle, double[] angles) {
        Path path = paths.get(muscle);
        double[] knee = Joint.of(Joint.KNEE).basis(angles[Joint.KNEE], path.coefficients.length);
        double[] kneeSlopes = Joint.of(Joint.KNEE).slopes(angles[Joint.KNEE], path.coefficients.length);
        int others = path.coefficients[0].length;
        double[] other = Joint.of(path.otherJoint).basis(angles[path.otherJoint], others);
        double[] otherSlopes = Joint.of(path.otherJoint).slopes(angles[path.otherJoint], others);
        double length = 0;
        double kneeArm = 0;
        double otherArm = 0;
        for (int i = 0; i < knee.length; i++) {
            for (int j = 0; j < others; j++) {
                double coefficient = path.coefficients[i][j];
                length += coefficient * knee[i] * other[j];
                kneeArm += coefficient * kneeSlopes[i] * other[j];
                otherArm += coefficient * knee[i] * otherSlopes[j];
            }
        }
        return new Pose(length, kneeArm, others > 1 ? otherArm : 0, path.otherJoint);
    }

    private static KneeGeometry read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KneeGeometry.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            Map<String, Path> paths = new HashMap<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split(",", -1);
                paths.put(fields[0], path(fields));
            });
            return new KneeGeometry(Muscles.KNEE.stream().map(paths::get).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the geometry " + resource, e);
        }
    }

    /// muscle, other joint, terms in the knee, terms in the other, coefficients row by row
    private static Path path(String[] fields) {
        int columns = Integer.parseInt(fields[3]);
        double[][] coefficients = new double[Integer.parseInt(fields[2])][];
        double[] values =
                Arrays.stream(fields).skip(4).mapToDouble(Double::parseDouble).toArray();
        for (int row = 0; row < coefficients.length; row++) {
            coefficients[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return new Path(Muscles.JOINTS.indexOf(fields[1]), coefficients);
    }
}

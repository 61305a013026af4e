package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/// Fits the geometry of [KneeGeometry] to a table of poses, by linear least squares over lengths and knee moment
/// arms.
/// Run by hand: `GeometryFit table.csv gait2392-geometry.csv`.
final class GeometryFit {

    private static final int KNEE_TERMS = 10;
    private static final int OTHER_TERMS = 5;

    /// One metre a radian of error in a moment arm weighs as much as this in a length.
    private static final double ARM_WEIGHT = 0.1;

    private static final Map<String, String> OTHER_JOINT = Map.of(
            "rect_fem",
            "hip",
            "bifemlh",
            "hip",
            "semimem",
            "hip",
            "semiten",
            "hip",
            "sar",
            "hip",
            "grac",
            "hip",
            "tfl",
            "hip",
            "med_gas",
            "ankle",
            "lat_gas",
            "ankle");

    private GeometryFit() {}

    public static void main(String[] files) throws IOException {
        GeometryTable table = GeometryTable.read(Path.of(files[0]));
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Muscle-tendon lengths of OpenSim's gait2392 (CC BY 3.0: Delp, Thelen, Anderson, Seth et al.), fitted: muscle, other");
        lines.add(
                "# joint, terms in the knee angle, terms in the other, Chebyshev coefficients in m row by row. Written by GeometryFit.");
        for (String muscle : Muscles.KNEE) {
            lines.add(line(table, muscle));
        }
        Files.write(Path.of(files[1]), lines);
    }

    private static String line(GeometryTable table, String muscle) {
        String other = OTHER_JOINT.getOrDefault(muscle, "knee");
        int otherTerms = other.equals("knee") ? 1 : OTHER_TERMS;
        int poses = table.poses();
        SimpleMatrix terms = new SimpleMatrix(2 * poses, KNEE_TERMS * otherTerms);
        SimpleMatrix values = new SimpleMatrix(2 * poses, 1);
        for (int pose = 0; pose < poses; pose++) {
            double[] angles = table.angles(pose);
            int joint = Muscles.JOINTS.indexOf(other);
            double[] knee = Joint.of(Joint.KNEE).basis(angles[Joint.KNEE], KNEE_TERMS);
            double[] slopes = Joint.of(Joint.KNEE).slopes(angles[Joint.KNEE], KNEE_TERMS);
            double[] others = Joint.of(joint).basis(angles[joint], otherTerms);
            for (int i = 0; i < KNEE_TERMS; i++) {
                for (int j = 0; j < otherTerms; j++) {
                    terms.set(pose, i * otherTerms + j, knee[i] * others[j]);
                    terms.set(poses + pose, i * otherTerms + j, ARM_WEIGHT * slopes[i] * others[j]);
                }
            }
            values.set(pose, 0, table.length(muscle, pose));
            values.set(poses + pose, 0, ARM_WEIGHT * table.kneeArm(muscle, pose));
        }
        SimpleMatrix coefficients = terms.solve(values);
        StringBuilder line = new StringBuilder("%s,%s,%d,%d".formatted(muscle, other, KNEE_TERMS, otherTerms));
        for (int i = 0; i < coefficients.getNumElements(); i++) {
            line.append(',').append(coefficients.get(i));
        }
        return line.toString();
    }
}

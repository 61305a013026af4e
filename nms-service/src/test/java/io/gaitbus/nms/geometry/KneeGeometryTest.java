package io.gaitbus.nms.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.Recordings;
import io.gaitbus.nms.geometry.KneeGeometry.Pose;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class KneeGeometryTest {

    private static final KneeGeometry GEOMETRY = KneeGeometry.GAIT2392;

    /// CEINMS-RT's splines come to 0.06 mm rms in length, 0.66 mm rms and 3.6 mm at worst in the knee moment
    /// arm.
    @Test
    void lengths_and_knee_arms_are_nearer_to_the_table_than_splines() throws IOException {
        GeometryTable table = GeometryTable.read(Recordings.file("nms-reference/mtu_geometry_gait2392.csv"));
        double lengthSquares = 0;
        double armSquares = 0;
        double worstArm = 0;
        for (int pose = 0; pose < table.poses(); pose++) {
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                String name = Muscles.KNEE.get(muscle);
                Pose fitted = GEOMETRY.pose(muscle, table.angles(pose));
                double arm = fitted.kneeArm() - table.kneeArm(name, pose);
                lengthSquares += Math.pow(fitted.length() - table.length(name, pose), 2);
                armSquares += arm * arm;
                worstArm = Math.max(worstArm, Math.abs(arm));
            }
        }
        int count = table.poses() * Muscles.KNEE.size();
        assertThat(Math.sqrt(lengthSquares / count)).isLessThan(0.06e-3);
        assertThat(Math.sqrt(armSquares / count)).isLessThan(0.66e-3);
        assertThat(worstArm).isLessThan(3.6e-3);
    }

    @Test
    void arms_and_velocities_are_derivatives_of_the_length() {
        double step = 1e-6;
        double[] angles = {0.3, 0.7, -0.1};
        double[] velocities = {1.2, -2.5, 0.8};
        double[] ahead = new double[3];
        double[] behind = new double[3];
        for (int joint = 0; joint < 3; joint++) {
            ahead[joint] = angles[joint] + step * velocities[joint];
            behind[joint] = angles[joint] - step * velocities[joint];
        }
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            double difference = (GEOMETRY.pose(muscle, ahead).length()
                            - GEOMETRY.pose(muscle, behind).length())
                    / (2 * step);
            assertThat(GEOMETRY.pose(muscle, angles).velocity(velocities))
                    .as(Muscles.KNEE.get(muscle))
                    .isCloseTo(difference, within(1e-8));
        }
    }

    @Test
    void quadriceps_extend_the_knee_and_hamstrings_flex_it() {
        double[] angles = {0.3, 0.5, 0};
        assertThat(GEOMETRY.pose(Muscles.KNEE.indexOf("vas_lat"), angles).kneeArm())
                .isBetween(0.02, 0.06);
        assertThat(GEOMETRY.pose(Muscles.KNEE.indexOf("semimem"), angles).kneeArm())
                .isBetween(-0.06, -0.02);
    }
}

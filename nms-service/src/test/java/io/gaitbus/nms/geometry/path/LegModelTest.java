package io.gaitbus.nms.geometry.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.Recordings;
import io.gaitbus.nms.geometry.Gait2392;
import io.gaitbus.nms.geometry.GeometryTable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LegModelTest {

    /// The table was checked against OpenSim; its last digit is 5e-11 m, that of its moment arms finer.
    @Test
    void lengths_and_moment_arms_are_those_of_the_table_in_all_poses() throws IOException {
        GeometryTable table = GeometryTable.read(Recordings.file("nms-reference/mtu_geometry_gait2392.csv"));
        double worstLength = 0;
        double worstArm = 0;
        for (int pose = 0; pose < table.poses(); pose++) {
            double[] angles = table.angles(pose);
            Posture posture = Gait2392.leg().posture(new Angles(angles[0], angles[1], angles[2]));
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                String name = Muscles.KNEE.get(muscle);
                worstLength = Math.max(worstLength, Math.abs(posture.length(muscle) - table.length(name, pose)));
                double arm = posture.arm(muscle, Coordinate.KNEE) - table.kneeArm(name, pose);
                worstArm = Math.max(worstArm, Math.abs(arm));
            }
        }
        assertThat(table.poses()).isEqualTo(1080);
        assertThat(worstLength).isLessThan(1e-8);
        assertThat(worstArm).isLessThan(1e-6);
    }

    /// In the table, hip and ankle count as in the project, and an arm is `−∂ℓ/∂q`.
    @Test
    void hip_and_ankle_arms_are_those_of_the_table() throws IOException {
        GeometryTable table = GeometryTable.read(Recordings.file("nms-reference/mtu_geometry_gait2392.csv"));
        double worst = 0;
        for (int pose = 0; pose < table.poses(); pose++) {
            double[] angles = table.angles(pose);
            Posture posture = Gait2392.leg().posture(new Angles(angles[0], angles[1], angles[2]));
            double hip = posture.arm(Muscles.KNEE.indexOf("sar"), Coordinate.HIP);
            double ankle = posture.arm(Muscles.KNEE.indexOf("med_gas"), Coordinate.ANKLE);
            worst = Math.max(worst, Math.abs(hip + table.value("rhip_sar_r_m", pose)));
            worst = Math.max(worst, Math.abs(ankle + table.value("rankle_med_gas_r_m", pose)));
        }
        assertThat(worst).isLessThan(1e-6);
    }
}

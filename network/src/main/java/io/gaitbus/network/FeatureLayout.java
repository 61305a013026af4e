package io.gaitbus.network;

import java.util.ArrayList;
import java.util.List;

/// What a frame is described by, and where each value stands.
///
/// | from | values | what |
/// |---|---|---|
/// | [#EXCITATION] | 9 | excitations, dimensionless, in [0, 1] |
/// | [#EXCITATION_MEASURED] | 9 | 1 where that excitation was measured, else 0 |
/// | [#ANGLE] | 3 | hip, knee, ankle angle, rad, flexion and dorsiflexion positive |
/// | [#VELOCITY] | 3 | their angular velocities, rad/s |
/// | [#ANGLE_MEASURED] | 3 | 1 where that angle was measured, else 0 |
/// | [#MUSCLE_TORQUE] | 13 | knee torque of each muscle over body mass, N·m/kg, extension positive |
/// | [#TORQUE] | 1 | their sum, N·m/kg |
///
/// Muscles stand in the order of [#EXCITED_MUSCLES] and [#KNEE_MUSCLES]. Both orders are part of every trained model
/// and never change.
public final class FeatureLayout {

    /// Muscles whose excitation may be measured; names of OpenSim's gait2392.
    public static final List<String> EXCITED_MUSCLES =
            List.of("rect_fem", "vas_lat", "vas_med", "bifemlh", "semimem", "med_gas", "lat_gas", "tib_ant", "soleus");

    /// Joints whose angle may be measured.
    public static final List<String> JOINTS = List.of("hip", "knee", "ankle");

    /// Muscles whose knee torque is a feature.
    public static final List<String> KNEE_MUSCLES = List.of(
            "rect_fem",
            "vas_lat",
            "vas_med",
            "vas_int",
            "bifemlh",
            "bifemsh",
            "semimem",
            "semiten",
            "sar",
            "grac",
            "tfl",
            "med_gas",
            "lat_gas");

    public static final int EXCITATION = 0;
    public static final int EXCITATION_MEASURED = EXCITATION + EXCITED_MUSCLES.size();
    public static final int ANGLE = EXCITATION_MEASURED + EXCITED_MUSCLES.size();
    public static final int VELOCITY = ANGLE + JOINTS.size();
    public static final int ANGLE_MEASURED = VELOCITY + JOINTS.size();
    public static final int MUSCLE_TORQUE = ANGLE_MEASURED + JOINTS.size();
    public static final int TORQUE = MUSCLE_TORQUE + KNEE_MUSCLES.size();

    /// Values of a frame.
    public static final int SIZE = TORQUE + 1;

    /// No mask stands for this feature.
    public static final int ALWAYS_THERE = -1;

    private FeatureLayout() {}

    /// Whether a feature is a mask, 0 or 1, which is never standardised.
    public static boolean isMask(int feature) {
        return feature >= EXCITATION_MEASURED && feature < ANGLE
                || feature >= ANGLE_MEASURED && feature < MUSCLE_TORQUE;
    }

    /// Where the mask of a feature stands; [#ALWAYS_THERE] for a feature without one.
    public static int maskOf(int feature) {
        if (feature < EXCITATION_MEASURED) {
            return feature - EXCITATION + EXCITATION_MEASURED;
        }
        if (feature >= ANGLE && feature < ANGLE_MEASURED) {
            return ANGLE_MEASURED + (feature - ANGLE) % JOINTS.size();
        }
        return ALWAYS_THERE;
    }

    /// Whether a feature was measured in a frame: false where its mask says so, true for those without one.
    ///
    /// @param frame [#SIZE] values
    public static boolean isMeasured(int feature, float[] frame) {
        int mask = maskOf(feature);
        return mask == ALWAYS_THERE || frame[mask] != 0;
    }

    /// A name for each feature, in their order; part of a model file, so that no other order is ever read.
    public static List<String> names() {
        List<String> names = new ArrayList<>(SIZE);
        EXCITED_MUSCLES.forEach(muscle -> names.add("excitation." + muscle));
        EXCITED_MUSCLES.forEach(muscle -> names.add("measured." + muscle));
        JOINTS.forEach(joint -> names.add("angle." + joint));
        JOINTS.forEach(joint -> names.add("velocity." + joint));
        JOINTS.forEach(joint -> names.add("measured." + joint));
        KNEE_MUSCLES.forEach(muscle -> names.add("torque." + muscle));
        names.add("torque");
        return List.copyOf(names);
    }
}

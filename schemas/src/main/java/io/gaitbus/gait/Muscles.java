package io.gaitbus.gait;

import java.util.List;

/// Names of muscles and joints that messages speak of: those of OpenSim's gait2392, without a leg's suffix.
///
/// Source: S. L. Delp et al. (1990), IEEE Trans. Biomed. Eng. 37(8), 757–767; OpenSim's `gait2392` (CC BY 3.0).
public final class Muscles {

    /// The muscles whose excitation a session may measure, in the order of the excitations of a muscle window.
    public static final List<String> MEASURABLE =
            List.of("rect_fem", "vas_lat", "vas_med", "bifemlh", "semimem", "med_gas", "lat_gas", "tib_ant", "soleus");

    /// The muscles that span the knee, in the order of the muscle torques of a muscle window.
    public static final List<String> KNEE = List.of(
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

    /// The joints whose angles a session may measure, in the order of the angles of a muscle window.
    public static final List<String> JOINTS = List.of("hip", "knee", "ankle");

    private Muscles() {}
}

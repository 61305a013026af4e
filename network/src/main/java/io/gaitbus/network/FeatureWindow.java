package io.gaitbus.network;

/// Some frames as the muscle model describes them, from which the features of each frame are taken.
///
/// Holds the arrays it is given, without a copy: leave them alone while it is in use.
public final class FeatureWindow {

    private final Signals excitations;
    private final Signals angles;
    private final float[][] velocities;
    private final float[][] muscleTorques;

    /// Signals of which some may not have been measured.
    public static final class Signals {

        private final boolean[] measured;
        private final float[][] values;

        /// @param measured whether each signal was measured; [signals]
        /// @param values   the signals, [signals][frames]; those not measured count as 0 whatever stands there
        public Signals(boolean[] measured, float[][] values) {
            if (measured.length != values.length) {
                throw new IllegalArgumentException(
                        "%d signals with %d masks".formatted(values.length, measured.length));
            }
            this.measured = measured;
            this.values = values;
        }
    }

    /// @param excitations   in [0, 1], in the order of [FeatureLayout#EXCITED_MUSCLES]
    /// @param angles        rad, in the order of [FeatureLayout#JOINTS]
    /// @param velocities    their angular velocities, rad/s, [joints][frames]
    /// @param muscleTorques knee torque of each muscle over body mass, N·m/kg, [muscles][frames], in the order of
    ///                      [FeatureLayout#KNEE_MUSCLES]
    public FeatureWindow(Signals excitations, Signals angles, float[][] velocities, float[][] muscleTorques) {
        rows("excitations", excitations.values, FeatureLayout.EXCITED_MUSCLES.size());
        rows("angles", angles.values, FeatureLayout.JOINTS.size());
        rows("angular velocities", velocities, FeatureLayout.JOINTS.size());
        rows("muscle torques", muscleTorques, FeatureLayout.KNEE_MUSCLES.size());
        int frames = velocities[0].length;
        for (float[][] signals : new float[][][] {excitations.values, angles.values, velocities, muscleTorques}) {
            for (float[] signal : signals) {
                if (signal.length != frames) {
                    throw new IllegalArgumentException(
                            "one signal has %d frames, another %d".formatted(frames, signal.length));
                }
            }
        }
        this.excitations = excitations;
        this.angles = angles;
        this.velocities = velocities;
        this.muscleTorques = muscleTorques;
    }

    /// How many frames there are.
    public int frames() {
        return velocities[0].length;
    }

    /// Writes the features of one frame.
    ///
    /// @param frame counted from the first of this window
    /// @param into  receives [FeatureLayout#SIZE] values
    public void write(int frame, float[] into) {
        write(excitations, frame, into, FeatureLayout.EXCITATION, FeatureLayout.EXCITATION_MEASURED);
        write(angles, frame, into, FeatureLayout.ANGLE, FeatureLayout.ANGLE_MEASURED);
        for (int joint = 0; joint < velocities.length; joint++) {
            into[FeatureLayout.VELOCITY + joint] = angles.measured[joint] ? velocities[joint][frame] : 0;
        }
        float sum = 0;
        for (int muscle = 0; muscle < muscleTorques.length; muscle++) {
            float torque = muscleTorques[muscle][frame];
            into[FeatureLayout.MUSCLE_TORQUE + muscle] = torque;
            sum += torque;
        }
        into[FeatureLayout.TORQUE] = sum;
    }

    private static void write(Signals signals, int frame, float[] into, int first, int firstMask) {
        for (int i = 0; i < signals.values.length; i++) {
            into[first + i] = signals.measured[i] ? signals.values[i][frame] : 0;
            into[firstMask + i] = signals.measured[i] ? 1 : 0;
        }
    }

    private static void rows(String name, float[][] rows, int right) {
        if (rows.length != right) {
            throw new IllegalArgumentException("%d %s; %d would be right".formatted(rows.length, name, right));
        }
    }
}

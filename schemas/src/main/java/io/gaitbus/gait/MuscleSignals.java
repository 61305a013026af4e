package io.gaitbus.gait;

import io.gaitbus.message.MuscleWindow;
import java.util.List;

/// The signals of a muscle window as arrays, for those who make features of them: the network is trained and served on
/// the same reading. Muscles and joints stand in the order of [Muscles]. Arrays are not copied; leave them as they are.
public final class MuscleSignals {

    private final MuscleWindow message;

    private MuscleSignals(MuscleWindow message) {
        this.message = message;
    }

    /// The signals of a window.
    ///
    /// @throws UnreadableMessage where its muscles are not those of [Muscles]
    public static MuscleSignals of(MuscleWindow message) {
        same("excitation muscles", message.getExcitationMuscles(), Muscles.MEASURABLE);
        same("muscles", message.getMuscles(), Muscles.KNEE);
        return new MuscleSignals(message);
    }

    /// Which excitations were measured, [muscles].
    ///
    /// @throws UnreadableMessage where there is another number of them, as everywhere here
    public boolean[] excitationMeasured() {
        return mask("excitations", message.getExcitationMeasured(), Muscles.MEASURABLE.size());
    }

    /// Excitations in [0, 1], [muscles][frames].
    public float[][] excitations() {
        return Samples.matrix(message.getExcitations(), Muscles.MEASURABLE.size(), message.getFrames());
    }

    /// Which joint angles were measured, [joints].
    public boolean[] angleMeasured() {
        return mask("angles", message.getAngleMeasured(), Muscles.JOINTS.size());
    }

    /// Joint angles, rad, [joints][frames].
    public float[][] angles() {
        return Samples.matrix(message.getAngles(), Muscles.JOINTS.size(), message.getFrames());
    }

    /// Their angular velocities, rad/s, [joints][frames].
    public float[][] angularVelocities() {
        return Samples.matrix(message.getAngularVelocities(), Muscles.JOINTS.size(), message.getFrames());
    }

    /// Knee torque of each muscle over body mass, N·m/kg, extension positive, [muscles][frames].
    public float[][] muscleTorques() {
        return Samples.matrix(message.getMuscleTorques(), Muscles.KNEE.size(), message.getFrames());
    }

    private static void same(String what, List<String> given, List<String> right) {
        if (!given.equals(right)) {
            throw new UnreadableMessage("%s are %s; %s would be right".formatted(what, given, right));
        }
    }

    private static boolean[] mask(String what, List<Boolean> measured, int right) {
        if (measured.size() != right) {
            throw new UnreadableMessage(
                    "%s have a mask of %d; %d would be right".formatted(what, measured.size(), right));
        }
        boolean[] mask = new boolean[right];
        for (int i = 0; i < right; i++) {
            mask[i] = measured.get(i);
        }
        return mask;
    }
}

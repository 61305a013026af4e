package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.signal.SensorFrames;

/// What drives each muscle over some frames, apart from its own parameters; rows in the order of
/// [Muscles#KNEE]. Arrays are not copied.
public final class MuscleInputs {

    private final double[][] excitations;
    private final double[][] lengths;
    private final double[][] velocities;
    private final double[][] arms;

    private MuscleInputs(int frames) {
        this.excitations = new double[Muscles.KNEE.size()][frames];
        this.lengths = new double[Muscles.KNEE.size()][frames];
        this.velocities = new double[Muscles.KNEE.size()][frames];
        this.arms = new double[Muscles.KNEE.size()][frames];
    }

    /// The inputs of a subject's muscles.
    public static MuscleInputs of(Anatomy anatomy, SensorFrames sensor) {
        MuscleInputs inputs = new MuscleInputs(sensor.frames());
        Neighbours neighbours = Neighbours.of(sensor.excitationMeasured());
        double[] excitations = new double[Muscles.KNEE.size()];
        double[] angles = new double[Muscles.JOINTS.size()];
        double[] angularVelocities = new double[angles.length];
        KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
        for (int frame = 0; frame < sensor.frames(); frame++) {
            neighbours.excitations(sensor.excitations(), frame, excitations);
            for (int joint = 0; joint < angles.length; joint++) {
                angles[joint] = sensor.angles()[joint][frame];
                angularVelocities[joint] = sensor.angularVelocities()[joint][frame];
            }
            anatomy.geometry().evaluate(angles, lengths);
            for (int muscle = 0; muscle < excitations.length; muscle++) {
                inputs.excitations[muscle][frame] = excitations[muscle];
                inputs.lengths[muscle][frame] = lengths.length(muscle);
                inputs.velocities[muscle][frame] = lengths.velocity(muscle, angularVelocities);
                inputs.arms[muscle][frame] = lengths.kneeArm(muscle) / anatomy.mass();
            }
        }
        return inputs;
    }

    /// In [0, 1], not yet delayed, [muscles][frames].
    public double[][] excitations() {
        return excitations;
    }

    /// Of the muscle-tendon units, m, [muscles][frames].
    public double[][] lengths() {
        return lengths;
    }

    /// Their rates of change, m/s, [muscles][frames].
    public double[][] velocities() {
        return velocities;
    }

    /// Moment arms at the knee over body mass, m/kg, extensors positive, [muscles][frames].
    public double[][] arms() {
        return arms;
    }
}

package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.signal.SensorFrames;
import java.util.List;

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

    /// The inputs of a subject's muscles over runs of frames that follow each other.
    public static MuscleInputs of(Anatomy anatomy, List<SensorFrames> runs) {
        MuscleInputs inputs =
                new MuscleInputs(runs.stream().mapToInt(SensorFrames::frames).sum());
        int at = 0;
        for (SensorFrames run : runs) {
            inputs.take(anatomy, run, at);
            at += run.frames();
        }
        return inputs;
    }

    private void take(Anatomy anatomy, SensorFrames run, int from) {
        Neighbours neighbours = Neighbours.of(run.excitationMeasured());
        KneeGeometry.Lengths lengthsNow = new KneeGeometry.Lengths();
        double[] excitation = new double[Muscles.KNEE.size()];
        double[] angles = new double[Muscles.JOINTS.size()];
        double[] angularVelocities = new double[angles.length];
        for (int frame = 0; frame < run.frames(); frame++) {
            neighbours.excitations(run.excitations(), frame, excitation);
            for (int joint = 0; joint < angles.length; joint++) {
                angles[joint] = run.angles()[joint][frame];
                angularVelocities[joint] = run.angularVelocities()[joint][frame];
            }
            anatomy.geometry().evaluate(angles, lengthsNow);
            for (int muscle = 0; muscle < excitation.length; muscle++) {
                excitations[muscle][from + frame] = excitation[muscle];
                lengths[muscle][from + frame] = lengthsNow.length(muscle);
                velocities[muscle][from + frame] = lengthsNow.velocity(muscle, angularVelocities);
                arms[muscle][from + frame] = lengthsNow.kneeArm(muscle) / anatomy.mass();
            }
        }
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

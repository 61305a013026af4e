package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.SensorFrames;

/// What the muscle model makes of some frames; rows in the order of [Muscles#KNEE]. Arrays are not copied.
public final class MuscleFrames {

    private final SensorFrames sensor;
    private final float[][] activations = rows();
    private final float[][] fibreLengths = rows();
    private final float[][] fibreVelocities = rows();
    private final float[][] pennations = rows();
    private final float[][] forces = rows();
    private final float[][] muscleTorques = rows();

    MuscleFrames(SensorFrames sensor) {
        this.sensor = sensor;
        for (float[][] signal :
                new float[][][] {activations, fibreLengths, fibreVelocities, pennations, forces, muscleTorques}) {
            for (int muscle = 0; muscle < signal.length; muscle++) {
                signal[muscle] = new float[sensor.frames()];
            }
        }
    }

    private static float[][] rows() {
        return new float[Muscles.KNEE.size()][];
    }

    /// Takes down one muscle in one frame.
    ///
    /// @param arm moment arm over body mass, m/kg
    void put(int muscle, int frame, double activation, Fibre fibre, double arm) {
        activations[muscle][frame] = (float) activation;
        fibreLengths[muscle][frame] = (float) fibre.length();
        fibreVelocities[muscle][frame] = (float) fibre.velocity();
        pennations[muscle][frame] = (float) fibre.pennation();
        forces[muscle][frame] = (float) fibre.force();
        muscleTorques[muscle][frame] = (float) (fibre.force() * arm);
    }

    /// The signals it was made from.
    public SensorFrames sensor() {
        return sensor;
    }

    /// In [0, 1], [muscles][frames].
    public float[][] activations() {
        return activations;
    }

    /// m, [muscles][frames].
    public float[][] fibreLengths() {
        return fibreLengths;
    }

    /// m/s, lengthening positive, [muscles][frames].
    public float[][] fibreVelocities() {
        return fibreVelocities;
    }

    /// Angle between fibres and tendon, rad, in [0, π/2], [muscles][frames].
    public float[][] pennations() {
        return pennations;
    }

    /// Along the tendon, N, [muscles][frames].
    public float[][] forces() {
        return forces;
    }

    /// Knee torque of each muscle over body mass, N·m/kg, extension positive, [muscles][frames].
    public float[][] muscleTorques() {
        return muscleTorques;
    }

    /// Their sum, N·m/kg, [frames].
    public float[] torque() {
        float[] torque = new float[sensor.frames()];
        for (float[] ofMuscle : muscleTorques) {
            for (int frame = 0; frame < torque.length; frame++) {
                torque[frame] += ofMuscle[frame];
            }
        }
        return torque;
    }
}

package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.SensorFrames;

/// What the muscle model makes of some frames; rows in the order of [Muscles#KNEE]. Arrays are not copied.
public final class MuscleFrames {

    private final SensorFrames sensor;
    private final float[][] activations;
    private final float[][] forces;
    private final float[][] muscleTorques;

    MuscleFrames(SensorFrames sensor) {
        this.sensor = sensor;
        this.activations = new float[Muscles.KNEE.size()][sensor.frames()];
        this.forces = new float[Muscles.KNEE.size()][sensor.frames()];
        this.muscleTorques = new float[Muscles.KNEE.size()][sensor.frames()];
    }

    /// The signals it was made from.
    public SensorFrames sensor() {
        return sensor;
    }

    /// In [0, 1], [muscles][frames].
    public float[][] activations() {
        return activations;
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

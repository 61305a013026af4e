package io.gaitbus.workbench.evaluation.model;

import java.util.OptionalDouble;

/// The torque that a model gives for each frame of a bout; some say how sure they are.
public final class Estimate {

    private final float[] torque;
    private final float[] deviation;

    private Estimate(float[] torque, float[] deviation) {
        this.torque = torque;
        this.deviation = deviation;
    }

    /// @param torque N·m/kg, [frames]
    public static Estimate of(float[] torque) {
        return new Estimate(torque.clone(), new float[0]);
    }

    /// @param torque    N·m/kg, [frames]
    /// @param deviation its standard deviation, N·m/kg, [frames]
    public static Estimate of(float[] torque, float[] deviation) {
        if (torque.length != deviation.length) {
            throw new IllegalArgumentException(
                    "%d torques with %d standard deviations".formatted(torque.length, deviation.length));
        }
        return new Estimate(torque.clone(), deviation.clone());
    }

    public int frames() {
        return torque.length;
    }

    /// N·m/kg
    public double torque(int frame) {
        return torque[frame];
    }

    /// Standard deviation of the torque, N·m/kg; empty for a model that does not say.
    public OptionalDouble deviation(int frame) {
        return deviation.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(deviation[frame]);
    }
}

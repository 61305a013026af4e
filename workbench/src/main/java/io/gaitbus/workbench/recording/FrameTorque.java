package io.gaitbus.workbench.recording;

/// Knee torque frame by frame, N·m/kg, extension positive; not every frame need be known.
public final class FrameTorque {

    private final double[] torque;

    /// @param torque N·m/kg; NaN where it is not known
    public FrameTorque(double[] torque) {
        this.torque = torque.clone();
    }

    public int frames() {
        return torque.length;
    }

    public boolean knows(int frame) {
        return frame >= 0 && frame < torque.length && !Double.isNaN(torque[frame]);
    }

    /// The torque at a frame; NaN where it is not known.
    public double at(int frame) {
        return knows(frame) ? torque[frame] : Double.NaN;
    }
}

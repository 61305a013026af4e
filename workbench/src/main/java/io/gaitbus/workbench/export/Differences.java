package io.gaitbus.workbench.export;

/// The greatest differences so far.
final class Differences {

    private int frames;
    private double torque;
    private double deviation;

    /// Takes in what an exported network says of a frame.
    void add(Reference reference, int frame, float saidTorque, float saidDeviation) {
        frames++;
        torque = Math.max(torque, Math.abs((double) saidTorque - reference.torque(frame)));
        deviation = Math.max(deviation, Math.abs((double) saidDeviation - reference.deviation(frame)));
    }

    Fidelity fidelity() {
        return new Fidelity(frames, torque, deviation);
    }
}

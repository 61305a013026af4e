package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.KNEE;

/// From excitations and the true motion to the knee torque: activation, fibres on elastic tendons, arms, passive
/// knee.
final class ForwardDynamics {

    private static final double STEP = 1.0 / Motion.RATE;

    private final Body body;
    private final double delay;

    /// @param delay from excitation to the muscle's answer, s
    ForwardDynamics(Body body, double delay) {
        this.body = body;
        this.delay = delay;
    }

    /// Knee torque over body mass at each step of the motion, N·m/kg, extension positive.
    ///
    /// @param excitations [driven][frames]
    double[] torque(double[][] excitations, Motion motion) {
        double[] torque = new double[motion.steps()];
        for (int step = 0; step < torque.length; step++) {
            torque[step] = body.passive().torque(motion.angle(KNEE, step), motion.velocity(KNEE, step)) / body.mass();
        }
        for (int muscle = 0; muscle < body.muscles().size(); muscle++) {
            add(body.muscles().get(muscle), excitations[muscle], motion, torque);
        }
        return torque;
    }

    private void add(KneeMuscle muscle, double[] excitation, Motion motion, double[] torque) {
        double activation = excitation[0];
        double along =
                muscle.tissue().unstretched(muscle.path().pose(motion.angles(0)).length());
        for (int step = 0; step < torque.length; step++) {
            double delayed = at(excitation, step * STEP - delay);
            activation = muscle.activation().next(activation, delayed, STEP);
            MusclePath.Pose pose = muscle.path().pose(motion.angles(step));
            along = muscle.tissue().next(along, activation, pose.length(), STEP);
            torque[step] += muscle.tissue().force(along, pose.length()) * pose.kneeArm() / body.mass();
        }
    }

    /// A signal of the nerves' rate between its frames.
    private static double at(double[] signal, double time) {
        double place = Math.clamp(time * NeuralStrategy.RATE, 0, signal.length - 1.0);
        int before = Math.min((int) place, signal.length - 2);
        return signal[before] + (place - before) * (signal[before + 1] - signal[before]);
    }
}

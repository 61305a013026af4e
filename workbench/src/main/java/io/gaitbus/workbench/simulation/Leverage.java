package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.JOINTS;
import static io.gaitbus.workbench.simulation.Cycle.KNEE;

import io.gaitbus.nms.muscle.MuscleTendonUnit;

/// What the muscles could do in one pose, as the nervous system reckons it: with tendons that do not stretch. The
/// forward simulation knows better, so what comes out is not what was aimed at.
final class Leverage {

    /// Forces at speed are reckoned between these shares of the isometric one.
    private static final double LEAST_AT_SPEED = 0.3;

    private static final double MOST_AT_SPEED = 1.3;

    private final double[][] full;
    private final double[] passive = new double[JOINTS];

    private Leverage(int driven) {
        this.full = new double[driven][JOINTS];
    }

    /// @param step     of the motion
    /// @param interval s, over which the velocity is taken
    static Leverage of(Body body, Motion motion, int step, double interval) {
        int knee = body.muscles().size();
        Leverage leverage = new Leverage(knee + body.others().size());
        int back = Math.max(0, step - (int) Math.rint(interval * Motion.RATE));
        for (int muscle = 0; muscle < knee; muscle++) {
            KneeMuscle spanning = body.muscles().get(muscle);
            MusclePath.Pose pose = spanning.path().pose(motion.angles(step));
            double before = spanning.path().pose(motion.angles(back)).length();
            leverage.span(muscle, spanning, pose, (pose.length() - before) / interval, body.mass());
        }
        for (int other = 0; other < body.others().size(); other++) {
            TorqueActuator actuator = body.others().get(other);
            leverage.full[knee + other][actuator.joint()] = actuator.greatest();
        }
        return leverage;
    }

    private void span(int muscle, KneeMuscle spanning, MusclePath.Pose pose, double velocity, double mass) {
        MuscleTendonUnit unit = spanning.tissue().unit();
        double optimal = unit.optimalFibreLength();
        double along = spanning.tissue().unstretched(pose.length());
        double fibre = Math.hypot(along, optimal * Math.sin(unit.optimalPennation()));
        double cosine = along / fibre;
        double speed = velocity * cosine / (optimal * spanning.tissue().maxVelocity());
        double atSpeed =
                Math.clamp(DeGrooteCurves.forceVelocity(Math.clamp(speed, -1.0, 1.0)), LEAST_AT_SPEED, MOST_AT_SPEED);
        double force = unit.maxIsometricForce() * cosine / mass;
        double active = force * DeGrooteCurves.activeForce(fibre / optimal) * atSpeed;
        double resting = force * DeGrooteCurves.passiveForce(fibre / optimal);
        full[muscle][KNEE] = active * pose.kneeArm();
        passive[KNEE] += resting * pose.kneeArm();
        if (pose.other() != KNEE) {
            full[muscle][pose.other()] = active * pose.otherArm();
            passive[pose.other()] += resting * pose.otherArm();
        }
    }

    int driven() {
        return full.length;
    }

    /// Moment of a muscle at a joint when fully active, N·m/kg, extension positive.
    double full(int muscle, int joint) {
        return full[muscle][joint];
    }

    /// Moment at a joint of all muscles at rest, N·m/kg.
    double passive(int joint) {
        return passive[joint];
    }
}

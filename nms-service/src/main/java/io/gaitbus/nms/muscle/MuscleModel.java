package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The muscles over one knee: from excitations and angles to forces and torque, frame by frame.
public final class MuscleModel {

    private final Anatomy anatomy;
    private final boolean dynamic;
    private final ActivationDynamics dynamics = ActivationDynamics.GENERIC;
    private final StiffTendon contraction = new StiffTendon(Curves.GAITBUS);

    private MuscleModel(Anatomy anatomy, boolean dynamic) {
        this.anatomy = anatomy;
        this.dynamic = dynamic;
    }

    /// A model of a subject.
    ///
    /// @param kind of the EMG; activations are taken as they come
    public static MuscleModel of(Anatomy anatomy, EmgKind kind) {
        return new MuscleModel(anatomy, kind != EmgKind.ACTIVATION);
    }

    /// What earlier frames have left behind: the activation dynamics of each muscle.
    public record State(List<ActivationDynamics.State> activations) {

        public State {
            activations = List.copyOf(activations);
        }
    }

    /// What some frames lead to.
    public record Step(State state, MuscleFrames frames) {}

    /// The state before a stream's first frame.
    public State atRest() {
        return new State(Collections.nCopies(Muscles.KNEE.size(), ActivationDynamics.State.AT_REST));
    }

    /// Some frames on.
    public Step advance(State state, SensorFrames sensor) {
        List<ActivationDynamics.State> activations = new ArrayList<>(state.activations);
        MuscleFrames frames = new MuscleFrames(sensor);
        for (int frame = 0; frame < sensor.frames(); frame++) {
            double[] excitations = Neighbours.excitations(sensor.excitationMeasured(), sensor.excitations(), frame);
            double[] angles = column(sensor.angles(), frame);
            double[] velocities = column(sensor.angularVelocities(), frame);
            for (int muscle = 0; muscle < excitations.length; muscle++) {
                ActivationDynamics.State next = dynamics.next(activations.get(muscle), excitations[muscle]);
                activations.set(muscle, next);
                double activation = dynamic ? dynamics.activation(next) : excitations[muscle];
                contract(frames, muscle, frame, activation, pose(muscle, angles), velocities);
            }
        }
        return new Step(new State(activations), frames);
    }

    private KneeGeometry.Pose pose(int muscle, double[] angles) {
        return KneeGeometry.GAIT2392.pose(muscle, angles);
    }

    private void contract(
            MuscleFrames frames,
            int muscle,
            int frame,
            double activation,
            KneeGeometry.Pose pose,
            double[] angularVelocities) {
        double scale = anatomy.lengthScale();
        double force = contraction.force(
                anatomy.units().get(muscle),
                activation,
                scale * pose.length(),
                scale * pose.velocity(angularVelocities));
        frames.activations()[muscle][frame] = (float) activation;
        frames.forces()[muscle][frame] = (float) force;
        frames.muscleTorques()[muscle][frame] = (float) (force * scale * pose.kneeArm() / anatomy.mass());
    }

    private static double[] column(float[][] rows, int at) {
        double[] column = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            column[row] = rows[row][at];
        }
        return column;
    }
}

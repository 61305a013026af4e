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
        KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
        for (int frame = 0; frame < sensor.frames(); frame++) {
            double[] excitations = Neighbours.excitations(sensor.excitationMeasured(), sensor.excitations(), frame);
            double[] angles = column(sensor.angles(), frame);
            double[] velocities = column(sensor.angularVelocities(), frame);
            anatomy.geometry().evaluate(angles, lengths);
            for (int muscle = 0; muscle < excitations.length; muscle++) {
                ActivationDynamics.State next = dynamics.next(activations.get(muscle), excitations[muscle]);
                activations.set(muscle, next);
                double activation = dynamic ? dynamics.activation(next) : excitations[muscle];
                contract(frames, muscle, frame, activation, lengths, velocities);
            }
        }
        return new Step(new State(activations), frames);
    }

    private void contract(
            MuscleFrames frames,
            int muscle,
            int frame,
            double activation,
            KneeGeometry.Lengths lengths,
            double[] angularVelocities) {
        double force = contraction.force(
                anatomy.units().get(muscle),
                activation,
                lengths.length(muscle),
                lengths.velocity(muscle, angularVelocities));
        frames.activations()[muscle][frame] = (float) activation;
        frames.forces()[muscle][frame] = (float) force;
        frames.muscleTorques()[muscle][frame] = (float) (force * lengths.kneeArm(muscle) / anatomy.mass());
    }

    private static double[] column(float[][] rows, int at) {
        double[] column = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            column[row] = rows[row][at];
        }
        return column;
    }
}

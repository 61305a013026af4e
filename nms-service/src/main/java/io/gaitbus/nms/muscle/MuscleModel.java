package io.gaitbus.nms.muscle;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
import java.util.List;

/// The muscles over one knee: from excitations and angles to forces and torque, frame by frame.
public final class MuscleModel {

    private static final int COUNT = Muscles.KNEE.size();

    private final Anatomy anatomy;
    private final boolean dynamic;
    private final ExcitationDelay delay;
    private final List<ActivationFilter> filters;
    private final List<Contraction> contractions;

    private MuscleModel(MuscleParameters parameters, boolean dynamic) {
        this.anatomy = parameters.anatomy();
        this.dynamic = dynamic;
        this.delay = new ExcitationDelay(parameters.delay());
        this.filters = parameters.muscles().stream()
                .map(muscle -> muscle.dynamics().filter())
                .toList();
        this.contractions = parameters.muscles().stream()
                .map(muscle -> parameters.tendon().of(muscle, parameters.curves(), 1 / FrameGrid.FRAME_RATE))
                .toList();
    }

    /// A model of a subject.
    ///
    /// @param kind of the EMG; activations are taken as they come, only later by the electromechanical
    ///             delay
    public static MuscleModel of(MuscleParameters parameters, EmgKind kind) {
        return new MuscleModel(parameters, kind != EmgKind.ACTIVATION);
    }

    /// A model of a subject that was not calibrated.
    public static MuscleModel of(Anatomy anatomy, EmgKind kind) {
        return of(MuscleParameters.generic(anatomy), kind);
    }

    /// What earlier frames have left behind; never changed once returned.
    public static final class State {

        private final ExcitationDelay.Memory delay;
        private final ActivationFilter.Memory[] activations;
        private final Fibre[] fibres;

        private State(ExcitationDelay.Memory delay) {
            this.delay = delay;
            this.activations = new ActivationFilter.Memory[COUNT];
            this.fibres = new Fibre[COUNT];
        }

        private State copy() {
            State copy = new State(delay.copy());
            for (int muscle = 0; muscle < COUNT; muscle++) {
                copy.activations[muscle] = activations[muscle].copy();
                copy.fibres[muscle] = fibres[muscle].copy();
            }
            return copy;
        }
    }

    /// What some frames lead to.
    public record Step(State state, MuscleFrames frames) {}

    /// The state before a stream's first frame.
    public State atRest() {
        State state = new State(delay.atRest(COUNT));
        for (int muscle = 0; muscle < COUNT; muscle++) {
            state.activations[muscle] = new ActivationFilter.Memory();
            state.fibres[muscle] = new Fibre();
        }
        return state;
    }

    /// Some frames on.
    public Step advance(State before, SensorFrames sensor) {
        State state = before.copy();
        MuscleFrames frames = new MuscleFrames(sensor);
        Neighbours neighbours = Neighbours.of(sensor.excitationMeasured());
        double[] excitations = new double[COUNT];
        double[] angles = new double[Muscles.JOINTS.size()];
        double[] velocities = new double[angles.length];
        KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
        for (int frame = 0; frame < sensor.frames(); frame++) {
            neighbours.excitations(sensor.excitations(), frame, excitations);
            delay.next(excitations, state.delay);
            column(sensor.angles(), frame, angles);
            column(sensor.angularVelocities(), frame, velocities);
            anatomy.geometry().evaluate(angles, lengths);
            for (int muscle = 0; muscle < COUNT; muscle++) {
                Fibre fibre = state.fibres[muscle];
                double filtered = filters.get(muscle).next(excitations[muscle], state.activations[muscle]);
                double activation = dynamic ? filtered : excitations[muscle];
                contractions
                        .get(muscle)
                        .advance(activation, lengths.length(muscle), lengths.velocity(muscle, velocities), fibre);
                frames.put(muscle, frame, activation, fibre, lengths.kneeArm(muscle) / anatomy.mass());
            }
        }
        return new Step(state, frames);
    }

    private static void column(float[][] rows, int at, double[] into) {
        for (int row = 0; row < into.length; row++) {
            into[row] = rows[row][at];
        }
    }
}

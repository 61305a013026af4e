package io.gaitbus.nms.calibration;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.nms.muscle.ActivationFilter;
import io.gaitbus.nms.muscle.Contraction;
import io.gaitbus.nms.muscle.Fibre;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;

/// What one muscle does over a trial: the live model's own steps, run over arrays.
final class MuscleTorque {

    private MuscleTorque() {}

    /// Knee torque and fibre length, frame by frame.
    ///
    /// @param torque      N·m/kg, extension positive, [frames]; written
    /// @param fibreLength over optimal fibre length, dimensionless, [frames]; written
    static void simulate(Trial trial, int index, MuscleParameters parameters, double[] torque, double[] fibreLength) {
        Muscle muscle = parameters.muscles().get(index);
        Contraction contraction = parameters.tendon().of(muscle, parameters.curves(), 1 / FrameGrid.FRAME_RATE);
        ActivationFilter filter = muscle.dynamics().filter();
        ActivationFilter.Memory memory = new ActivationFilter.Memory();
        Fibre fibre = new Fibre();
        double[] excitations = trial.excitations(index);
        double[] lengths = trial.lengths(index);
        double[] velocities = trial.velocities(index);
        double[] arms = trial.arms(index);
        double delay = parameters.delay() * FrameGrid.FRAME_RATE;
        int whole = (int) delay;
        double part = delay - whole;
        double perOptimal = 1 / muscle.unit().optimalFibreLength();
        for (int frame = 0; frame < torque.length; frame++) {
            double later = frame >= whole ? excitations[frame - whole] : 0;
            double earlier = frame > whole ? excitations[frame - whole - 1] : 0;
            double activation = filter.next(later + part * (earlier - later), memory);
            contraction.advance(activation, lengths[frame], velocities[frame], fibre);
            torque[frame] = fibre.force() * arms[frame];
            fibreLength[frame] = fibre.length() * perOptimal;
        }
    }
}

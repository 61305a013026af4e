package io.gaitbus.nms.calibration;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.nms.muscle.ActivationFilter;
import io.gaitbus.nms.muscle.Contraction;
import io.gaitbus.nms.muscle.ExcitationDelay;
import io.gaitbus.nms.muscle.Fibre;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;

/// What one muscle does over a trial: the live model's own steps, run over arrays.
final class MuscleCourse {

    /// Knee torque, N·m/kg, extension positive, [frames].
    final double[] torque;

    /// Fibre length over optimal fibre length, dimensionless, [frames].
    final double[] fibreLength;

    private MuscleCourse(int frames) {
        this.torque = new double[frames];
        this.fibreLength = new double[frames];
    }

    /// The course of a muscle from rest.
    ///
    /// @param index of the muscle in [io.gaitbus.gait.Muscles#KNEE]
    static MuscleCourse of(Trial trial, int index, MuscleParameters parameters) {
        Muscle muscle = parameters.muscles().get(index);
        Contraction contraction = parameters.tendon().of(muscle, parameters.curves(), 1 / FrameGrid.FRAME_RATE);
        ActivationFilter filter = muscle.dynamics().filter();
        ActivationFilter.Memory memory = new ActivationFilter.Memory();
        Fibre fibre = new Fibre();
        double[] excitations = trial.excitations(index);
        double[] lengths = trial.lengths(index);
        double[] velocities = trial.velocities(index);
        double[] arms = trial.arms(index);
        ExcitationDelay delay = new ExcitationDelay(parameters.delay());
        double perOptimal = 1 / muscle.unit().optimalFibreLength();
        MuscleCourse course = new MuscleCourse(trial.frames());
        for (int frame = 0; frame < trial.frames(); frame++) {
            double activation = filter.next(delay.at(frame, excitations), memory);
            contraction.advance(activation, lengths[frame], velocities[frame], fibre);
            course.torque[frame] = fibre.force() * arms[frame];
            course.fibreLength[frame] = fibre.length() * perOptimal;
        }
        return course;
    }
}

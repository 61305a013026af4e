package io.gaitbus.workbench.benchmark;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.ActivationFilter;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.Contraction;
import io.gaitbus.nms.muscle.Curves;
import io.gaitbus.nms.muscle.Fibre;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;

/// All muscles over the knee of somebody who walks, frame after frame, as they run live: activation, fibre, force.
final class MuscleSteps {

    private static final int MUSCLES = Muscles.KNEE.size();

    private final Walking walking = new Walking(1);
    private final ActivationFilter[] filters = new ActivationFilter[MUSCLES];
    private final ActivationFilter.Memory[] activations = new ActivationFilter.Memory[MUSCLES];
    private final Contraction[] contractions = new Contraction[MUSCLES];
    private final Fibre[] fibres = new Fibre[MUSCLES];
    private int frame;

    MuscleSteps(TendonModel tendon) {
        MuscleParameters generic =
                MuscleParameters.generic(Anatomy.generic(Anatomy.GENERIC_MASS, Anatomy.GENERIC_LEG_LENGTH));
        for (int i = 0; i < MUSCLES; i++) {
            Muscle muscle = generic.muscles().get(i);
            filters[i] = muscle.dynamics().filter();
            activations[i] = new ActivationFilter.Memory();
            contractions[i] = tendon.of(muscle, Curves.GAITBUS, 1 / FrameGrid.FRAME_RATE);
            fibres[i] = new Fibre();
        }
    }

    /// One frame on.
    ///
    /// @return the sum of all forces, N, so that none is left out
    double advance() {
        double[] excitations = walking.excitations[frame];
        double[] lengths = walking.lengths[frame];
        double[] velocities = walking.velocities[frame];
        frame = (frame + 1) & (Walking.FRAMES - 1);
        double sum = 0;
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            double activation = filters[muscle].next(excitations[muscle], activations[muscle]);
            contractions[muscle].advance(activation, lengths[muscle], velocities[muscle], fibres[muscle]);
            sum += fibres[muscle].force();
        }
        return sum;
    }
}

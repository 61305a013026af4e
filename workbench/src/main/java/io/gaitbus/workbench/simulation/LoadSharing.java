package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.JOINTS;

/// How a subject's muscles share a load: each as active as need be, those that this subject favours first.
///
///     min Σᵢ wᵢ aᵢ² + λ Σⱼ (Σᵢ mᵢⱼ aᵢ + pⱼ − τⱼ)²,   floorᵢ ≤ aᵢ ≤ 1
///
/// over muscles `i` and joints `j`. Solved by coordinate descent, warm from the frame before.
/// Source of the idea: R. D. Crowninshield, R. A. Brand (1981), J. Biomech. 14(11), 793–801, there with the cubes
/// of stresses and moments borne exactly; the weights, by which people differ, are ours.
final class LoadSharing {

    private static final double MOMENTS_WEIGH = 30;
    private static final int SWEEPS = 12;

    private final double[] reluctance;
    private final double[] activation;

    /// @param reluctance `wᵢ`, dimensionless, above 0
    LoadSharing(double[] reluctance) {
        this.reluctance = reluctance.clone();
        this.activation = new double[reluctance.length];
    }

    /// Activations that bear the moments in a pose; valid until the next call.
    ///
    /// @param moments of the joints, N·m/kg
    /// @param floor   least activations, in [0, 1]
    double[] share(Leverage leverage, double[] moments, double[] floor) {
        double[] left = new double[JOINTS];
        for (int joint = 0; joint < JOINTS; joint++) {
            left[joint] = moments[joint] - leverage.passive(joint);
            for (int muscle = 0; muscle < activation.length; muscle++) {
                left[joint] -= leverage.full(muscle, joint) * activation[muscle];
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int muscle = 0; muscle < activation.length; muscle++) {
                descend(muscle, leverage, left, floor[muscle]);
            }
        }
        return activation;
    }

    private void descend(int muscle, Leverage leverage, double[] left, double floor) {
        double pull = 0;
        double stiffness = reluctance[muscle];
        for (int joint = 0; joint < JOINTS; joint++) {
            double full = leverage.full(muscle, joint);
            pull += MOMENTS_WEIGH * full * (left[joint] + full * activation[muscle]);
            stiffness += MOMENTS_WEIGH * full * full;
        }
        double better = Math.clamp(pull / stiffness, floor, 1.0);
        for (int joint = 0; joint < JOINTS; joint++) {
            left[joint] -= leverage.full(muscle, joint) * (better - activation[muscle]);
        }
        activation[muscle] = better;
    }
}

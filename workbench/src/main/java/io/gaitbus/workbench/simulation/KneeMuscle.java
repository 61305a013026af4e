package io.gaitbus.workbench.simulation;

/// A muscle over the simulated knee.
///
/// @param tissue     fibres and tendon
/// @param path       where it runs
/// @param activation how it follows its excitation
record KneeMuscle(ElasticMuscle tissue, MusclePath path, MuscleActivation activation) {

    String name() {
        return tissue.unit().name();
    }
}

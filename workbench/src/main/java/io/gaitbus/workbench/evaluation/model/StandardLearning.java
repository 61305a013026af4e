package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.network.Model;
import io.gaitbus.transfer.fitting.Adaptation;
import io.gaitbus.transfer.fitting.PersonalTraining;
import io.gaitbus.transfer.fitting.PopulationTraining;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.transfer.fitting.Recording;
import java.util.List;
import java.util.function.Consumer;

/// Learning as transfer-service does it, without the gate: what is wanted here is what it would keep from
/// going live.
///
/// @param passes     how often a network learns from each frame before it is adapted, at least 1
/// @param adaptation which layers learn from one more person
/// @param listener   told as the work goes on
public record StandardLearning(int passes, Adaptation adaptation, Consumer<Progress> listener)
        implements NetworkLearning {

    @Override
    public Model fitted(List<Recording> training, long seed) {
        PopulationTraining.Settings settings = PopulationTraining.Settings.standard(seed, passes);
        return PopulationTraining.fit(training, List.of(), settings, listener).model();
    }

    @Override
    public Model adapted(Model population, List<Recording> own, long seed) {
        return PersonalTraining.train(population, own, PersonalTraining.Settings.standard(adaptation, seed), listener);
    }
}

package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.network.Model;
import io.gaitbus.transfer.fitting.Adaptation;
import io.gaitbus.transfer.fitting.Estimator;
import io.gaitbus.transfer.fitting.PersonalTraining;
import io.gaitbus.transfer.fitting.PopulationTraining;
import io.gaitbus.transfer.fitting.Progress;
import io.gaitbus.transfer.fitting.Recording;
import java.util.List;
import java.util.function.Consumer;

/// Learning as transfer-service does it, from fewer seconds than it would take as well. A personal network
/// that does not do better than the population's on the blocks held out of the given seconds is not taken,
/// as the gate would not; that a ridge regression did better there is no reason here, since the ridge
/// competes by itself.
///
/// @param passes     how often a network learns from each frame before it is adapted, at least 1
/// @param steps      where that is fewer steps than these, there are more passes; from 0 up
/// @param adaptation which layers learn from one more person
/// @param listener   told as the work goes on
public record StandardLearning(int passes, int steps, Adaptation adaptation, Consumer<Progress> listener)
        implements NetworkLearning {

    @Override
    public Model fitted(List<Recording> training, long seed) {
        PopulationTraining.Settings settings =
                PopulationTraining.Settings.standard(seed, passes).ofLeastSteps(steps);
        return PopulationTraining.fit(training, List.of(), settings, listener).model();
    }

    @Override
    public Model adapted(Model population, List<Recording> own, long seed) {
        PersonalTraining.Settings settings = PersonalTraining.Settings.standard(adaptation, seed);
        PersonalTraining.Fitted fitted = PersonalTraining.fitHowever(population, own, settings, listener);
        boolean better =
                fitted.figures().rmse(Estimator.NETWORK) < fitted.figures().rmse(Estimator.POPULATION);
        return better ? fitted.model() : population;
    }
}

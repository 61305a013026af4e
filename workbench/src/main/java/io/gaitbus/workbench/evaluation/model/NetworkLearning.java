package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.network.Model;
import io.gaitbus.transfer.fitting.Recording;
import java.util.List;

/// How a network learns: the one thing that an evaluation needs to know of it.
public interface NetworkLearning {

    /// A network learned from its beginning.
    ///
    /// @param training of one person or of many
    Model fitted(List<Recording> training, long seed);

    /// The network of a population, gone on to learn from one more person.
    ///
    /// @param own recordings of that person
    Model adapted(Model population, List<Recording> own, long seed);
}

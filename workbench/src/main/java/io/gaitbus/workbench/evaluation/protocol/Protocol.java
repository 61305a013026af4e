package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;

/// How training and testing are parted.
public sealed interface Protocol permits Within, HeldOutActivity, Between, Transfer {

    /// As in results.
    String name();

    /// In a sentence, for people.
    String inWords();

    /// The folds that some subjects give.
    ///
    /// @throws IllegalArgumentException where they give none, saying what would be needed
    List<Fold> folds(List<Subject> subjects);
}

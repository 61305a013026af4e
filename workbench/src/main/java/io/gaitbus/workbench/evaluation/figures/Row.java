package io.gaitbus.workbench.evaluation.figures;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.OptionalLong;

/// One line of the result: one model on one activity of one subject.
///
/// @param protocol         how training and testing were parted
/// @param test             what it was tested on
/// @param model            the contender's name
/// @param secondsOfNewData seconds of each bout of the subject that it was adapted to; 0: none
/// @param seed             of the training; empty for a model in which chance has no part
/// @param accuracy         over the frames of the test
public record Row(
        String protocol, Excerpt test, String model, double secondsOfNewData, OptionalLong seed, Accuracy accuracy) {

    public String data() {
        return test.bout().data();
    }

    public String subject() {
        return test.bout().subject();
    }

    public String activity() {
        return test.bout().activity();
    }

    /// Root mean squared error, N·m/kg.
    public double rmse() {
        return accuracy.score().rmse();
    }
}

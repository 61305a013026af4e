package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.network.Model;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Prediction;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;
import java.util.Optional;

/// The CNN-GRU-attention network: the hybrid with muscle torques, the other with zeros in their place, in
/// training and testing.
///
/// @param withMuscles whether it is given muscle torques
/// @param muscles     whose
/// @param learning    how it learns
public record Networks(boolean withMuscles, Muscles muscles, NetworkLearning learning) implements Contender {

    @Override
    public String name() {
        return withMuscles ? "hybrid" : "network";
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public Predictor fit(List<Excerpt> training, long seed) {
        Optional<MuscleParameters> chosen = chosen(training);
        return new Fitted(this, learning.fitted(lessons(training, chosen), seed), chosen);
    }

    private Optional<MuscleParameters> chosen(List<Excerpt> training) {
        return withMuscles ? muscles.of(training) : Optional.empty();
    }

    private List<Recording> lessons(List<Excerpt> excerpts, Optional<MuscleParameters> chosen) {
        return excerpts.stream().map(excerpt -> inputs(excerpt.lesson(chosen))).toList();
    }

    private Recording inputs(Recording recording) {
        return withMuscles ? recording : recording.withoutMuscles();
    }

    private record Fitted(Networks contender, Model model, Optional<MuscleParameters> muscles) implements Predictor {

        @Override
        public Optional<Estimate> estimate(Bout bout) {
            Prediction prediction = Prediction.of(model, contender.inputs(bout.features(muscles)));
            return Optional.of(Estimate.of(prediction.torque(), prediction.deviation()));
        }

        @Override
        public Predictor adapted(List<Excerpt> own, long seed) {
            Optional<MuscleParameters> chosen = contender.chosen(own);
            Model adapted = contender.learning.adapted(model, contender.lessons(own, chosen), seed);
            return new Fitted(contender, adapted, chosen);
        }
    }
}

package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Ridge;
import io.gaitbus.transfer.fitting.Ridge.Inputs;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;
import java.util.Optional;

/// Ridge regression on lagged inputs. On new seconds it is fitted anew, to these alone.
///
/// @param inputs  with or without muscle torques
/// @param muscles whose torques
public record Ridges(Inputs inputs, Muscles muscles) implements Contender {

    @Override
    public String name() {
        return switch (inputs) {
            case SENSORS -> "ridge";
            case SENSORS_AND_MUSCLES -> "ridge+nms";
        };
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Predictor fit(List<Excerpt> training, long seed) {
        Optional<MuscleParameters> chosen = muscles.of(training);
        Ridge ridge = Ridge.fit(
                training.stream().map(excerpt -> excerpt.lesson(chosen)).toList(), inputs);
        return new Fitted(this, ridge, chosen);
    }

    private record Fitted(Ridges contender, Ridge ridge, Optional<MuscleParameters> muscles) implements Predictor {

        @Override
        public Optional<Estimate> estimate(Bout bout) {
            return Optional.of(Estimate.of(ridge.torque(bout.features(muscles))));
        }

        @Override
        public Predictor adapted(List<Excerpt> own, long seed) {
            return contender.fit(own, seed);
        }
    }
}

package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import java.util.List;
import java.util.Optional;

/// The muscle model by itself.
public final class MuscleModels {

    private MuscleModels() {}

    /// Scaled to the person, nothing else.
    public record Generic() implements Contender, Predictor {

        @Override
        public String name() {
            return "nms";
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public Predictor fit(List<Excerpt> training, long seed) {
            return this;
        }

        @Override
        public Optional<Estimate> estimate(Bout bout) {
            return Optional.of(torque(bout, Optional.empty()));
        }

        @Override
        public Predictor adapted(List<Excerpt> own, long seed) {
            return this;
        }
    }

    /// Calibrated to seconds of the person; it has nothing to say before.
    public record Calibrated(Calibrations calibrations) implements Contender {

        @Override
        public String name() {
            return "nms-calibrated";
        }

        @Override
        public boolean isRandom() {
            return false;
        }

        @Override
        public Predictor fit(List<Excerpt> training, long seed) {
            return new OfPerson(this, training.getFirst().bout(), calibrations.of(training));
        }
    }

    private record OfPerson(Calibrated contender, Bout person, Optional<MuscleParameters> muscles)
            implements Predictor {

        @Override
        public Optional<Estimate> estimate(Bout bout) {
            return muscles.filter(_ -> bout.isOf(person)).map(_ -> torque(bout, muscles));
        }

        @Override
        public Predictor adapted(List<Excerpt> own, long seed) {
            return contender.fit(own, seed);
        }
    }

    private static Estimate torque(Bout bout, Optional<MuscleParameters> muscles) {
        return Estimate.of(bout.features(muscles).muscleTorque());
    }
}

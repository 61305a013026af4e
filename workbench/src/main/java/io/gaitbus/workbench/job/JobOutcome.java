package io.gaitbus.workbench.job;

import java.util.Map;

/// How a training job ended.
public sealed interface JobOutcome {

    /// Why, in words; it rests on figures where there are some.
    String reason();

    /// A model was fitted, and put in force.
    ///
    /// @param modelVersion version of the model
    /// @param forced       whether a person had it promoted whatever the gate says
    /// @param figures      held-out figures by name, e.g. `rmse.network` in N·m/kg
    record Promoted(String modelVersion, boolean forced, Map<String, Double> figures, String reason)
            implements JobOutcome {

        public Promoted {
            figures = Map.copyOf(figures);
        }
    }

    /// A model was fitted, but is not better than what there is.
    record Rejected(String modelVersion, Map<String, Double> figures, String reason) implements JobOutcome {

        public Rejected {
            figures = Map.copyOf(figures);
        }
    }

    /// The request cannot be met.
    record Refused(String reason) implements JobOutcome {}

    /// The service failed, or fell silent.
    record Failed(String reason) implements JobOutcome {}

    /// Version of the model that was fitted; empty where none was.
    default String version() {
        return switch (this) {
            case Promoted promoted -> promoted.modelVersion();
            case Rejected rejected -> rejected.modelVersion();
            case Refused _, Failed _ -> "";
        };
    }

    /// Its figures on blocks held out, by name; none where no model was fitted.
    default Map<String, Double> heldOut() {
        return switch (this) {
            case Promoted promoted -> promoted.figures();
            case Rejected rejected -> rejected.figures();
            case Refused _, Failed _ -> Map.of();
        };
    }

    /// In one word, as messages have it.
    default String word() {
        return switch (this) {
            case Promoted promoted -> promoted.forced() ? "FORCED" : "PROMOTED";
            case Rejected _ -> "REJECTED";
            case Refused _ -> "REFUSED";
            case Failed _ -> "FAILED";
        };
    }
}

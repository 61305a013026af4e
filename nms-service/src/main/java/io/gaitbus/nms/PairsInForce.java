package io.gaitbus.nms;

import io.gaitbus.message.ActivePair;
import java.util.Optional;
import java.util.function.Function;

/// The pair (calibration, model) in force for each subject.
///
/// The muscle model computes with the generic scaled anatomy alone. Of a pair made with another calibration it would
/// say what is not so, and its network would be fed other features than it learned from: such a pair is passed over.
///
/// @param rows the latest pair of a subject, or of the population
record PairsInForce(Function<String, Optional<ActivePair>> rows) {

    /// Key of the pair of every subject without one of its own.
    static final String POPULATION = "population";

    /// The calibration that is no calibration: anatomy scaled to mass and leg length.
    static final String GENERIC = "generic";

    /// The pair in force for a subject: its own, or the population's; none where neither is of the generic anatomy.
    Optional<ActivePair> of(String subject) {
        return generic(subject).or(() -> generic(POPULATION));
    }

    private Optional<ActivePair> generic(String key) {
        return rows.apply(key).filter(pair -> pair.getCalibrationVersion().equals(GENERIC));
    }
}

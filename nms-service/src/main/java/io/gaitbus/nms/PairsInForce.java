package io.gaitbus.nms;

import io.gaitbus.message.ActivePair;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The pair (calibration, model) in force for each subject.
///
/// A pair whose calibration this service cannot compute with is passed over: its network would be fed other
/// features than it learned from.
///
/// @param rows      the latest pair of a subject, or of the population
/// @param canGoLive whether the muscle model can compute with a calibration
public record PairsInForce(Function<String, Optional<ActivePair>> rows, Predicate<String> canGoLive) {

    /// Key of the pair of every subject without one of its own.
    public static final String POPULATION = "population";

    /// The pair in force for a subject: its own, or the population's; none where neither can go live.
    public Optional<ActivePair> of(String subject) {
        return of(subject, Optional.empty());
    }

    /// The pair in force for a subject's stream: as above, but where its own pair cannot go live yet, what
    /// the stream had stays. A pair and its calibration lie on two topics, and come in either order.
    ///
    /// @param before what the stream had
    Optional<ActivePair> of(String subject, Optional<ActivePair> before) {
        Optional<ActivePair> own = rows.apply(subject);
        Optional<ActivePair> waiting = own.isPresent() ? before : Optional.empty();
        return live(own).or(() -> waiting).or(() -> live(rows.apply(POPULATION)));
    }

    private Optional<ActivePair> live(Optional<ActivePair> row) {
        return row.filter(pair -> canGoLive.test(pair.getCalibrationVersion()));
    }
}

package io.gaitbus.transfer.fitting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether a personal model goes live, and the figures that this rests on.
public sealed interface Verdict {

    /// Its error on frames it had not seen is below that of everything it has to beat.
    record Promoted(String reason) implements Verdict {}

    /// Something simpler does as well or better.
    record Rejected(String reason) implements Verdict {}

    /// In words, with the figures.
    String reason();

    /// Judges by figures over frames that nothing was fitted to.
    ///
    /// @param figures of the network, the population's network, the muscle model, ridge and the constant
    static Verdict on(Figures figures) {
        double error = figures.rmse(Estimator.NETWORK);
        List<Estimator> better =
                rivals().filter(rival -> !(error < figures.rmse(rival))).toList();
        if (better.isEmpty()) {
            return new Promoted("an error of %s N·m/kg on frames it had not seen, below %s"
                    .formatted(number(error), all(figures, rivals().toList())));
        }
        return new Rejected("an error of %s N·m/kg on frames it had not seen, not below %s"
                .formatted(number(error), all(figures, better)));
    }

    private static Stream<Estimator> rivals() {
        return Stream.of(Estimator.POPULATION, Estimator.NMS, Estimator.RIDGE, Estimator.CONSTANT);
    }

    private static String all(Figures figures, List<Estimator> estimators) {
        return String.join(
                ", ",
                estimators.stream()
                        .map(estimator -> estimator.word() + " " + number(figures.rmse(estimator)))
                        .toList());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}

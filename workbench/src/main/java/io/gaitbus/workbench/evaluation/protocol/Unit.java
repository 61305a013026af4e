package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.figures.Accuracy;
import io.gaitbus.workbench.evaluation.figures.Row;
import io.gaitbus.workbench.evaluation.model.Contender;
import io.gaitbus.workbench.evaluation.model.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The smallest piece of an evaluation: one contender fitted to one fold from one seed, and all that is
/// tested of it. Units depend on nothing but what they are made of, so they may be done in any order and
/// beside each other.
///
/// @param seed 0 where chance has no part
public record Unit(String protocol, Fold fold, Contender contender, long seed) {

    private static final long FIRST_SEED = 1;

    /// All units of an evaluation, fold by fold.
    ///
    /// @param seeds how many seeds each contender is fitted from in which chance has a part, counted from 1
    public static List<Unit> of(String protocol, List<Fold> folds, List<Contender> contenders, int seeds) {
        return folds.stream()
                .flatMap(fold -> contenders.stream()
                        .flatMap(contender -> (contender.isRandom()
                                        ? LongStream.rangeClosed(FIRST_SEED, seeds)
                                        : LongStream.of(0))
                                .mapToObj(seed -> new Unit(protocol, fold, contender, seed))))
                .toList();
    }

    /// What came of it.
    ///
    /// @param traces of the first seed alone, for they are long
    public record Outcome(List<Row> rows, List<Trace> traces) {

        public Outcome {
            rows = List.copyOf(rows);
            traces = List.copyOf(traces);
        }

        Outcome plus(Outcome other) {
            return new Outcome(
                    Stream.concat(rows.stream(), other.rows.stream()).toList(),
                    Stream.concat(traces.stream(), other.traces.stream()).toList());
        }
    }

    /// Fits, tests, and does both again for each number of new seconds.
    public Outcome run() {
        Predictor learned = contender.fit(fold.training(), seed);
        Outcome outcome = tested(learned, 0);
        for (NewSeconds given : fold.newSeconds()) {
            outcome = outcome.plus(tested(learned.adapted(given.excerpts(), seed), given.seconds()));
        }
        return outcome;
    }

    private Outcome tested(Predictor predictor, double secondsOfNewData) {
        List<Row> rows = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        for (Excerpt test : fold.tests()) {
            predictor.estimate(test.bout()).ifPresent(estimate -> {
                OptionalLong drawn = contender.isRandom() ? OptionalLong.of(seed) : OptionalLong.empty();
                rows.add(new Row(
                        protocol, test, contender.name(), secondsOfNewData, drawn, Accuracy.of(test, estimate)));
                if (seed <= FIRST_SEED) {
                    traces.add(new Trace(test, contender.name(), secondsOfNewData, estimate));
                }
            });
        }
        return new Outcome(rows, traces);
    }

    /// What it is, for people who wait.
    public String inWords() {
        return contender.isRandom()
                ? "%s, %s, seed %d".formatted(fold.name(), contender.name(), seed)
                : "%s, %s".formatted(fold.name(), contender.name());
    }
}

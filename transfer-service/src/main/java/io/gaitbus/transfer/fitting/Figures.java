package io.gaitbus.transfer.fitting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// How well several estimators did on the same frames, none of which they were fitted to.
///
/// @param scores of each estimator that was tried
public record Figures(Map<Estimator, Score> scores) {

    public Figures {
        Map<Estimator, Score> copy = new EnumMap<>(Estimator.class);
        copy.putAll(scores);
        scores = Collections.unmodifiableMap(copy);
    }

    /// Root mean squared error of an estimator that was tried, N·m/kg.
    public double rmse(Estimator estimator) {
        Score score = scores.get(estimator);
        if (score == null) {
            throw new IllegalArgumentException("%s was not tried, only %s".formatted(estimator, scores.keySet()));
        }
        return score.rmse();
    }

    /// The figures of both over all their frames.
    Figures plus(Figures other) {
        Map<Estimator, Score> sums = new EnumMap<>(Estimator.class);
        sums.putAll(scores);
        other.scores.forEach((estimator, score) -> sums.merge(estimator, score, Score::plus));
        return new Figures(sums);
    }

    /// By name: `rmse.network` in N·m/kg, `r2.network` and `nrmse.network` dimensionless, and so on; `frames`.
    public Map<String, Double> named() {
        Map<String, Double> named = new TreeMap<>();
        scores.forEach((estimator, score) -> {
            named.put("rmse." + estimator.word(), score.rmse());
            named.put("r2." + estimator.word(), score.r2());
            named.put("nrmse." + estimator.word(), score.nrmse());
            named.put("frames", (double) score.frames());
        });
        return named;
    }
}

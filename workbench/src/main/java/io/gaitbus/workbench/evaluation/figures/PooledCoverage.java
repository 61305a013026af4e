package io.gaitbus.workbench.evaluation.figures;

import java.util.List;

/// The coverage of a model over everything that a protocol tests: all data, activities, subjects and seeds.
public record PooledCoverage(String protocol, String model, double secondsOfNewData, Coverage coverage) {

    private record Key(String protocol, String model, double secondsOfNewData) {}

    /// One for each model that gives intervals and each number of new seconds.
    public static List<PooledCoverage> of(List<Row> rows) {
        return Summary.grouped(rows, row -> new Key(row.protocol(), row.model(), row.secondsOfNewData()))
                .entrySet()
                .stream()
                .map(group -> new PooledCoverage(
                        group.getKey().protocol,
                        group.getKey().model,
                        group.getKey().secondsOfNewData,
                        Summary.pooled(group.getValue())))
                .filter(pooled -> pooled.coverage.frames() > 0)
                .toList();
    }
}

package io.gaitbus.workbench.benchmark;

import io.gaitbus.workbench.command.Failure;
import java.util.Collection;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What was measured for a figure.
///
/// @param figure which
/// @param score  mean time of an operation, in the unit
/// @param error  half the 99.9 % confidence interval of it, in the unit; NaN of a single iteration
/// @param unit   as JMH writes it, e.g. `us/op`
record Measurement(NmsFigure figure, double score, double error, String unit) {

    /// Measures.
    static Measurement of(NmsFigure figure, Effort effort) {
        try {
            Collection<RunResult> results = new Runner(options(figure, effort)).run();
            Result<?> result = results.iterator().next().getPrimaryResult();
            return new Measurement(figure, result.getScore(), result.getScoreError(), result.getScoreUnit());
        } catch (RunnerException e) {
            throw new Failure("%s cannot be measured: %s".formatted(figure.key(), e.getMessage()), e);
        }
    }

    private static Options options(NmsFigure figure, Effort effort) {
        TimeValue iteration = TimeValue.milliseconds(effort.iteration().toMillis());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(figure.benchmark().getName()) + "\\.")
                .forks(effort.forks())
                .threads(1)
                .warmupIterations(effort.warmups())
                .warmupTime(iteration)
                .measurementIterations(effort.measurements())
                .measurementTime(iteration)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}

package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.workbench.benchmark.Effort;
import io.gaitbus.workbench.command.Failure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/// What one load did.
///
/// @param perCpuSecond frames, or operations, in a second of CPU time of the one thread
/// @param error        half the 99.9 % confidence interval of it; NaN of a single iteration
record Measured(Contender.Load load, double perCpuSecond, double error) {

    /// With vector instructions, and a stack as deep as ONNX Runtime needs to make a session.
    private static final String[] JVM = {
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Xmx1g",
        "-Xss8m",
        "-XX:+UseSerialGC"
    };

    /// Measures.
    static Measured of(Contender.Load load, Effort effort) {
        try {
            Collection<RunResult> results = new Runner(options(load, effort).build(), silence()).run();
            return of(load, results);
        } catch (RunnerException e) {
            throw new Failure(
                    "%s cannot be measured: %s".formatted(load.contender().meaning(), e.getMessage()), e);
        }
    }

    /// Of what a measuring JVM says, such as that it has vector instructions; JMH would print it even if silent.
    private static OutputFormat silence() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT);
    }

    private static ChainedOptionsBuilder options(Contender.Load load, Effort effort) {
        TimeValue iteration = TimeValue.milliseconds(effort.iteration().toMillis());
        return new OptionsBuilder()
                .include("^" + Pattern.quote(load.contender().benchmark().getName()) + "\\.")
                .param("models", String.valueOf(load.models()))
                .param("batch", String.valueOf(load.batch()))
                .mode(Mode.Throughput)
                .forks(effort.forks())
                .jvmArgsAppend(JVM)
                .threads(1)
                .warmupIterations(effort.warmups())
                .warmupTime(iteration)
                .measurementIterations(effort.measurements())
                .measurementTime(iteration)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Measured of(Contender.Load load, Collection<RunResult> results) {
        List<Double> rates = new ArrayList<>();
        results.forEach(result -> result.getBenchmarkResults()
                .forEach(fork -> fork.getIterationResults().forEach(iteration -> rates.add(rate(iteration)))));
        ListStatistics statistics = new ListStatistics(
                rates.stream().mapToDouble(Double::doubleValue).toArray());
        return new Measured(load, statistics.getMean(), statistics.getMeanErrorAt(0.999));
    }

    @SuppressWarnings("rawtypes") // as JMH declares it
    private static double rate(IterationResult iteration) {
        Map<String, Result> counters = iteration.getSecondaryResults();
        return counters.get("units").getScore() / counters.get("cpuSeconds").getScore();
    }
}

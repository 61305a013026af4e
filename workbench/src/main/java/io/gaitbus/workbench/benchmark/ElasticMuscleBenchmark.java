package io.gaitbus.workbench.benchmark;

import io.gaitbus.nms.muscle.TendonModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One step of one muscle in equilibrium with its tendon, activation included: a frame of 13 muscles is 13 of them.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ElasticMuscleBenchmark {

    private final MuscleSteps muscles = new MuscleSteps(TendonModel.ELASTIC);

    @Benchmark
    @OperationsPerInvocation(13)
    public double frame() {
        return muscles.advance();
    }
}

package io.gaitbus.workbench.benchmark;

import io.gaitbus.nms.geometry.KneeGeometry;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Lengths and moment arms of all muscles over the knee in one pose.
///
/// Poses are drawn from the whole range of the joints, and more of them than a branch predictor or the
/// first-level cache could know by heart, which a recorded stride would be.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GeometryBenchmark {

    private static final int POSES = 1 << 14;

    /// Hip, knee and ankle of one pose after the other, rad.
    private final double[] angles = new double[3 * POSES];

    private final KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
    private int pose;

    public GeometryBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < POSES; i++) {
            angles[3 * i] = Math.toRadians(random.nextDouble(-15, 90));
            angles[3 * i + 1] = Math.toRadians(random.nextDouble(-10, 120));
            angles[3 * i + 2] = Math.toRadians(random.nextDouble(-30, 30));
        }
    }

    @Benchmark
    public KneeGeometry.Lengths evaluate() {
        int at = 3 * pose;
        pose = (pose + 1) & (POSES - 1);
        KneeGeometry.GAIT2392.evaluate(angles[at], angles[at + 1], angles[at + 2], lengths);
        return lengths;
    }
}

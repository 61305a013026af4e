package io.gaitbus.workbench.benchmark;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Lengths, moment arms and velocities of all muscles over the knee in one pose, as the live stream asks for
/// them.
///
/// Poses are drawn from the whole range of the joints, and more of them than a branch predictor or the
/// first-level cache could know by heart, which a recorded stride would be.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GeometryBenchmark {

    private static final int MUSCLES = Muscles.KNEE.size();
    private static final int POSES = 1 << 14;

    /// Hip, knee and ankle of one pose after the other, rad.
    private final double[][] angles = new double[POSES][];

    private final double[] angularVelocities = {1.5, -4, 2};
    private final KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
    private int pose;

    public GeometryBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < POSES; i++) {
            angles[i] = new double[] {
                Math.toRadians(random.nextDouble(-15, 90)),
                Math.toRadians(random.nextDouble(-10, 120)),
                Math.toRadians(random.nextDouble(-30, 30))
            };
        }
    }

    @Benchmark
    public double evaluate() {
        pose = (pose + 1) & (POSES - 1);
        KneeGeometry.GAIT2392.evaluate(angles[pose], lengths);
        double sum = 0; // so that nothing is optimised away
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            sum += lengths.length(muscle) + lengths.velocity(muscle, angularVelocities);
        }
        return sum;
    }
}

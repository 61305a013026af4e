package io.gaitbus.workbench.benchmark.inference;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Nothing but fused multiply-adds of the widest vectors, held in registers: what the processor can do at
/// most. Twelve sums side by side, for a multiply-add takes some cycles and two can begin in each.
@State(Scope.Thread)
public class FmaPeakBenchmark {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int SUMS = 12;
    private static final int STEPS = 20_000;

    @Benchmark
    public float operations(WorkDone done) {
        long begun = WorkDone.cpuNanos();
        float sum = sums(STEPS, 0.999f, 1e-3f);
        // a multiply and an add
        done.count(2.0 * STEPS * SUMS * SPECIES.length(), begun);
        return sum;
    }

    private static float sums(int steps, float factor, float summand) {
        FloatVector x = FloatVector.broadcast(SPECIES, factor);
        FloatVector y = FloatVector.broadcast(SPECIES, summand);
        FloatVector a = FloatVector.broadcast(SPECIES, 0);
        FloatVector b = FloatVector.broadcast(SPECIES, 1);
        FloatVector c = FloatVector.broadcast(SPECIES, 2);
        FloatVector d = FloatVector.broadcast(SPECIES, 3);
        FloatVector e = FloatVector.broadcast(SPECIES, 4);
        FloatVector f = FloatVector.broadcast(SPECIES, 5);
        FloatVector g = FloatVector.broadcast(SPECIES, 6);
        FloatVector h = FloatVector.broadcast(SPECIES, 7);
        FloatVector i = FloatVector.broadcast(SPECIES, 8);
        FloatVector j = FloatVector.broadcast(SPECIES, 9);
        FloatVector k = FloatVector.broadcast(SPECIES, 10);
        FloatVector l = FloatVector.broadcast(SPECIES, 11);
        for (int step = 0; step < steps; step++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        return a.add(b)
                .add(c)
                .add(d)
                .add(e)
                .add(f)
                .add(g)
                .add(h)
                .add(i)
                .add(j)
                .add(k)
                .add(l)
                .lane(0);
    }
}

package io.gaitbus.workbench.benchmark.inference;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Work done and the CPU time that the measuring thread spent on it, which does not count what others
/// took of the processor meanwhile. Summed over an iteration.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class WorkDone {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Frames, or operations.
    public double units;

    public double cpuSeconds;

    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// Counts work begun at a CPU time of this thread.
    void count(double done, long begunAt) {
        units += done;
        cpuSeconds += (cpuNanos() - begunAt) * 1e-9;
    }
}

package io.gaitbus.workbench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The CPU time of this process: of all its threads, the compiler's and the garbage collector's among them.
public final class CpuTime {

    private static final double SECONDS_PER_NANO = 1e-9;

    private CpuTime() {}

    /// Since the process began, s.
    public static double seconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() * SECONDS_PER_NANO;
    }
}

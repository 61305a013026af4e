package io.gaitbus.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUseTest {

    @Test
    void resident_memory_is_read_from_what_linux_tells() {
        String status = "Name:\tjava\nVmPeak:\t 9093988 kB\nVmRSS:\t  153072 kB\nThreads:\t41\n";

        assertThat(ProcessUse.residentBytes(status)).hasValue(153_072L * 1024);
        assertThat(ProcessUse.residentBytes("Name:\tkthreadd\n")).isEmpty();
    }

    @Test
    void this_process_has_used_the_cpu() {
        assertThat(ProcessUse.of(ProcessHandle.current()).cpuSeconds()).isPositive();
    }
}

package io.gaitbus.workbench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process has used so far.
///
/// @param cpuSeconds    CPU time of all its threads since it began, s
/// @param residentBytes memory it holds now; empty where the system does not tell (`/proc` is Linux's)
record ProcessUse(double cpuSeconds, OptionalLong residentBytes) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double SECONDS_PER_NANO = 1e-9;
    private static final long BYTES_PER_KILOBYTE = 1024;

    static ProcessUse of(ProcessHandle process) {
        double cpu = process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) * SECONDS_PER_NANO;
        return new ProcessUse(cpu, resident(Path.of("/proc", Long.toString(process.pid()), "status")));
    }

    private static OptionalLong resident(Path status) {
        try {
            return residentBytes(Files.readString(status));
        } catch (IOException notLinuxOrGone) {
            return OptionalLong.empty();
        }
    }

    /// From the text of Linux's `/proc/PID/status`.
    static OptionalLong residentBytes(String status) {
        Matcher matcher = RESIDENT.matcher(status);
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)) * BYTES_PER_KILOBYTE)
                : OptionalLong.empty();
    }
}

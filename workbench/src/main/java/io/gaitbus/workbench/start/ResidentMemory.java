package io.gaitbus.workbench.start;

import io.gaitbus.workbench.command.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of a process as the system counts it, in MB of 10⁶ bytes.
///
/// @param now  resident
/// @param most the most that was ever resident
record ResidentMemory(double now, double most) {

    private static final double MEGABYTES_PER_KIBIBYTE = 1024 / 1e6;

    static ResidentMemory of(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
            return new ResidentMemory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new Failure("memory is read from /proc, which a Linux has: " + e.getMessage(), e);
        }
    }

    private static double megabytes(String status, String field) {
        return status.lines()
                        .filter(line -> line.startsWith(field))
                        .map(line ->
                                line.substring(field.length()).replace("kB", "").strip())
                        .mapToDouble(Double::parseDouble)
                        .findFirst()
                        .orElse(Double.NaN)
                * MEGABYTES_PER_KIBIBYTE;
    }
}

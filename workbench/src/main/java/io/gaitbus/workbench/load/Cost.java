package io.gaitbus.workbench.load;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a load has cost, of the measured windows.
///
/// @param cpuSecondsPerSubjectMinute by process: CPU time over subjects and minutes
/// @param cores                      by process: CPU time over time
/// @param memoryMegabytes            by process, at the end; those the system tells nothing of are left out
/// @param logBytesPerSubjectSecond   by topic: what the broker has kept
/// @param loopbackBytesPerSubjectSecond what the loopback interface has carried, of others as well
record Cost(
        Map<String, Double> cpuSecondsPerSubjectMinute,
        Map<String, Double> cores,
        Map<String, Double> memoryMegabytes,
        Map<String, Double> logBytesPerSubjectSecond,
        double loopbackBytesPerSubjectSecond) {

    private static final double SECONDS_PER_NANO = 1e-9;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    static Cost between(Consumption from, Consumption to, int subjects) {
        double seconds = (to.atNanos() - from.atNanos()) * SECONDS_PER_NANO;
        Map<String, Double> perSubject = new LinkedHashMap<>();
        Map<String, Double> cores = new LinkedHashMap<>();
        Map<String, Double> memory = new LinkedHashMap<>();
        to.processes().forEach((name, use) -> {
            double cpu = use.cpuSeconds() - from.processes().get(name).cpuSeconds();
            perSubject.put(name, cpu / subjects / seconds * SECONDS_PER_MINUTE);
            cores.put(name, cpu / seconds);
            use.residentBytes().ifPresent(bytes -> memory.put(name, bytes / BYTES_PER_MEGABYTE));
        });
        Map<String, Double> log = new LinkedHashMap<>();
        to.logBytes()
                .forEach((topic, bytes) ->
                        log.put(topic, (bytes - from.logBytes().get(topic)) / seconds / subjects));
        return new Cost(
                perSubject, cores, memory, log, (to.loopbackBytes() - from.loopbackBytes()) / seconds / subjects);
    }
}

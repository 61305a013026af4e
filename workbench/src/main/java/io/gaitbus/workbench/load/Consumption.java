package io.gaitbus.workbench.load;

import io.gaitbus.gait.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/// What the processes of a lab have consumed up to a moment.
///
/// @param atNanos       that moment, on the monotonic clock
/// @param processes     of each process, by name
/// @param logBytes      what the broker holds of each topic, by name
/// @param loopbackBytes what the loopback interface has carried, whosoever it was; 0 where the system does not tell
record Consumption(long atNanos, Map<String, ProcessUse> processes, Map<String, Long> logBytes, long loopbackBytes) {

    private static final List<String> TOPICS =
            List.of(Topics.SENSOR_WINDOWS, Topics.MUSCLE_WINDOWS, Topics.TORQUE_WINDOWS);
    private static final Pattern LOOPBACK = Pattern.compile("(?m)^\\s*lo:\\s*(\\d+)");

    static Consumption now(Map<String, ProcessHandle> processes, Admin broker) {
        Map<String, ProcessUse> uses = new LinkedHashMap<>();
        processes.forEach((name, process) -> uses.put(name, ProcessUse.of(process)));
        return new Consumption(System.nanoTime(), uses, held(broker), carried());
    }

    private static Map<String, Long> held(Admin broker) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        TOPICS.forEach(topic -> bytes.put(topic, 0L));
        try {
            int node = broker.describeCluster().nodes().get().iterator().next().id();
            for (LogDirDescription folder : broker.describeLogDirs(List.of(node))
                    .allDescriptions()
                    .get()
                    .get(node)
                    .values()) {
                folder.replicaInfos()
                        .forEach((partition, replica) ->
                                bytes.computeIfPresent(partition.topic(), (_, sum) -> sum + replica.size()));
            }
            return bytes;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell how much it holds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }

    private static long carried() {
        try {
            Matcher matcher = LOOPBACK.matcher(Files.readString(Path.of("/proc/net/dev")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}

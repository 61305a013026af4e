package io.gaitbus.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/// Which partition a key belongs to: that of Kafka's default partitioner, for all writers use it.
public final class Partitioning {

    private Partitioning() {}

    /// The partition of a key, in a topic of so many.
    public static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}

package io.gaitbus.workbench.broker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/// A topic as `deploy/topics.yaml` declares it.
///
/// @param name           its name, with the version of its messages, e.g. `sensor-windows.v1`
/// @param key            what its records are keyed by, in words
/// @param partitions     number of partitions, at least 1
/// @param cleanup        what becomes of old records
/// @param largestMessage the largest message it takes, bytes; empty: the broker's default
public record TopicDeclaration(String name, String key, int partitions, Cleanup cleanup, OptionalInt largestMessage) {

    /// What becomes of old records.
    public sealed interface Cleanup {

        /// A table: the latest record of each key stays.
        record Compact() implements Cleanup {}

        /// A log: records go after a while.
        ///
        /// @param retention how long they stay, above 0
        record Delete(Duration retention) implements Cleanup {

            public Delete {
                if (!retention.isPositive()) {
                    throw new IllegalArgumentException("retention is %s, not above 0".formatted(retention));
                }
            }
        }
    }

    public TopicDeclaration {
        if (name.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("a topic has no name or no key");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("topic %s has %d partitions, fewer than 1".formatted(name, partitions));
        }
    }

    /// The topic as the cluster is asked for it, replicated as often as the cluster does by default.
    NewTopic request() {
        Map<String, String> settings = new LinkedHashMap<>();
        switch (cleanup) {
            case Cleanup.Compact() -> settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
            case Cleanup.Delete(Duration retention) -> {
                settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
                settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
            }
        }
        largestMessage.ifPresent(bytes -> settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes)));
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }
}

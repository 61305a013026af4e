package io.gaitbus.workbench.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the declared topics on a broker, and says how it found those that were there before.
///
/// @param created   topics it created
/// @param found     topics that were there, as declared
/// @param different topics that were there with another number of partitions, in words
public record TopicSetup(List<String> created, List<String> found, List<String> different) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public TopicSetup {
        created = List.copyOf(created);
        found = List.copyOf(found);
        different = List.copyOf(different);
    }

    /// Creates on a broker those of some topics that it has not got, and returns once all can be written to.
    ///
    /// A broker answers that it has created a topic before it takes records for it. A producer that writes in
    /// between may lose some: its first batch is refused, the second one taken, and the first one then out of order
    /// for good (KAFKA-15591). So each partition's leader is asked for its end, which it tells only once it leads.
    ///
    /// @param bootstrapServers host and port of the broker
    /// @throws KafkaException where the broker does not answer or refuses
    public static TopicSetup create(String bootstrapServers, List<TopicDeclaration> topics) {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(PATIENCE.toMillis()));
        try (Admin admin = Admin.create(settings)) {
            List<String> created = createMissing(admin, topics);
            List<TopicDeclaration> there = topics.stream()
                    .filter(topic -> !created.contains(topic.name()))
                    .toList();
            Map<String, TopicDescription> descriptions = described(admin, there);
            awaitLeaders(admin, topics, descriptions);
            return compared(created, there, descriptions);
        }
    }

    private static List<String> createMissing(Admin admin, List<TopicDeclaration> topics) {
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(
                        topics.stream().map(TopicDeclaration::request).toList())
                .values();
        List<String> created = new ArrayList<>();
        for (TopicDeclaration topic : topics) {
            try {
                answer(answers.get(topic.name()));
                created.add(topic.name());
            } catch (TopicExistsException alreadyThere) {
                // compared with the declaration below
            }
        }
        return created;
    }

    private static Map<String, TopicDescription> described(Admin admin, List<TopicDeclaration> topics) {
        Set<String> names = topics.stream().map(TopicDeclaration::name).collect(Collectors.toSet());
        return answer(admin.describeTopics(names).allTopicNames());
    }

    /// The client asks again for as long as a partition's leader does not know that it is one.
    private static void awaitLeaders(
            Admin admin, List<TopicDeclaration> topics, Map<String, TopicDescription> descriptions) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (TopicDeclaration topic : topics) {
            int partitions = partitions(topic, descriptions);
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        answer(admin.listOffsets(ends).all());
    }

    /// How many partitions a topic has: those found where it was there before, else those asked for.
    private static int partitions(TopicDeclaration topic, Map<String, TopicDescription> descriptions) {
        return Optional.ofNullable(descriptions.get(topic.name()))
                .map(description -> description.partitions().size())
                .orElse(topic.partitions());
    }

    private static TopicSetup compared(
            List<String> created, List<TopicDeclaration> there, Map<String, TopicDescription> descriptions) {
        List<String> found = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (TopicDeclaration topic : there) {
            int partitions = partitions(topic, descriptions);
            if (partitions == topic.partitions()) {
                found.add(topic.name());
            } else {
                different.add("%s has %d partitions, declared are %d"
                        .formatted(topic.name(), partitions, topic.partitions()));
            }
        }
        return new TopicSetup(created, found, different);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
